/** In place of AES, whose tables PDFKit makes when it is loaded: PDF/A and PDF/X forbid encryption. */
function refuse() {
  throw new Error('files are not encrypted');
}

module.exports = { cbc: refuse, ecb: refuse };
