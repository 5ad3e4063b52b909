/** In place of the fonts of PDFKit's own texts: ours are read and embedded without it. */
function create() {
  throw new Error('PDFKit is given no fonts');
}

module.exports = { create };
