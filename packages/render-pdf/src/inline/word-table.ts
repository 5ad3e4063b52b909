/**
 * Values by words, found where the words stand in a longer text. A `Map` would want each word cut out of the text,
 * made a string and hashed, tens of thousands of times in a document: twice what looking it up here takes.
 */

const SMALLEST = 1024; // a power of two, as all sizes are

/** FNV-1a over UTF-16 units (Fowler, Noll and Vo). */
function hashOf(text: string, from: number, to: number): number {
  let hash = -2_128_831_035;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619);
  return hash ^ (hash >>> 15);
}

export class WordTable<Value> {
  /** 1 + the number of the word in each place; 0 where there is none. Half of the places are free at least. */
  #places = new Int32Array(SMALLEST);
  #hashes: number[] = [];
  #texts: string[] = [];
  #values: Value[] = [];

  get size(): number {
    return this.#texts.length;
  }

  get(word: string): Value | undefined {
    return this.find(word, 0, word.length);
  }

  /** The value of the word that stands in a text from one index to another. */
  find(text: string, from: number, to: number): Value | undefined {
    const hash = hashOf(text, from, to);
    const mask = this.#places.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const number = (this.#places[place] ?? 0) - 1;
      if (number < 0) return undefined;
      if (this.#hashes[number] === hash && isAt(this.#texts[number] ?? '', text, from, to))
        return this.#values[number];
    }
  }

  /** The word must not be there. */
  add(word: string, value: Value): void {
    this.#texts.push(word);
    this.#values.push(value);
    this.#hashes.push(hashOf(word, 0, word.length));
    if (this.size * 2 > this.#places.length) this.#spread();
    else this.#place(this.size - 1);
  }

  #spread(): void {
    this.#places = new Int32Array(this.#places.length * 2);
    for (let number = 0; number < this.size; number++) this.#place(number);
  }

  #place(number: number): void {
    const mask = this.#places.length - 1;
    let place = (this.#hashes[number] ?? 0) & mask;
    while (this.#places[place] !== 0) place = (place + 1) & mask;
    this.#places[place] = number + 1;
  }

  clear(): void {
    this.#places = new Int32Array(SMALLEST);
    this.#hashes = [];
    this.#texts = [];
    this.#values = [];
  }
}

function isAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
}
