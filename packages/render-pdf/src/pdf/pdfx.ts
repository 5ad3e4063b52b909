/** What a PDF/X-4 file says of itself (ISO 15930-7): its version, its identity, that it is not trapped. */

/** XMP descriptions. `contentHash`: 32 hexadecimal digits of all that the file holds, so that equal files have equal identities. */
export function pdfxClaims(contentHash: string): string {
  const parts = [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ] as const;
  const id = `uuid:${parts.map(([from, to]) => contentHash.slice(from, to)).join('-')}`;
  return `
  <rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
   <pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
   <pdf:Trapped>False</pdf:Trapped>
   <xmpMM:DocumentID>${id}</xmpMM:DocumentID>
   <xmpMM:InstanceID>${id}</xmpMM:InstanceID>
   <xmpMM:VersionID>1</xmpMM:VersionID>
   <xmpMM:RenditionClass>default</xmpMM:RenditionClass>
  </rdf:Description>`;
}
