/**
 * In place of `unicode-trie`: the same table, unpacked when it is asked for the first time. Of the five that come
 * with fonts and line breaking only one is asked for by what we do with them.
 */
// @boundaries-ignore a name that bundle.ts leads to unicode-trie, past this file
const UnicodeTrie = require('unicode-trie-itself');

const NOTHING = { data: new Uint32Array(0), highStart: 0, errorValue: 0 };

module.exports = class LazyTrie extends UnicodeTrie {
  constructor(packed) {
    super(NOTHING);
    this.packed = packed;
  }

  get(codePoint) {
    if (this.packed) {
      const { data, highStart, errorValue } = new UnicodeTrie(this.packed);
      Object.assign(this, { data, highStart, errorValue, packed: undefined });
    }
    return super.get(codePoint);
  }
};
