declare module 'html-encoding-sniffer' {
  /** WHATWG name of the encoding of an HTML byte stream (HTML Standard, "encoding sniffing algorithm"). */
  export default function sniff(
    bytes: Uint8Array,
    options?: { transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string;
}
