/** What `offprint init` writes: a briefing file in which every field is shown and explained. */

export type ExampleForm = 'yaml' | 'json' | 'markdown';

const YAML = `# A briefing of Offprint. Print it with:  offprint brief FILE -o briefing.pdf
# Check it without printing:              offprint check FILE
# Only \`items\` (or \`sections\`) is needed. Take the # away to use a field.

title: What we know about the port strike
# subtitle: Morning briefing
# language: en                 # of the frame: labels, dates, contents
# marking: TLP:GREEN           # TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT, TLP:RED
# audience: Press office
# preparedBy: Analysis desk
# distribution: [Press office, Duty officer]
# asOf: 2026-03-04T08:00Z      # the day of the latest copy when absent

# press-review, offprint, dossier, one-page, or a file of your own such as ./house.yaml
# template: dossier

# Up front. *emphasis*, **strong**, [words](https://example.org), and [@strike] to cite an article.
# keyPoints:
#   - The strike has halted **all** grain exports since Monday. [@strike]

# What is printed: ids of articles of the library (\`offprint list\`), files, or a search.
items:
  - file: page.html            # a saved page, copied text or an article file, from the folder of this file
    as: strike                 # a name of your own to cite it by
    # comment: The union has not confirmed this.
    # commentBy: Analysis desk
  # - article: k3v9            # or the beginning of an id; ID@2 for an earlier version
  #   paragraphs: [1, 3]       # an excerpt
  # - article: m7qa
  #   summary: Fares stay as they are until 2027. [@m7qa]
  # - search: grain after:2026-03 lang:en
  #   limit: 5

# Instead of items: sections with headings.
# sections:
#   - heading: From the ports
#     items: [k3v9, m7qa]

# citations: chicago18         # or apa7, icd206
# notes: end                   # or foot
# sourceSummary: draft         # or your own words on the strength of the sources
# descriptors:
#   - { article: strike, text: "Local daily, own reporter at the port." }
# sameText: auto               # articles with one text count as one source
# quotes: auto                 # who said what: every quotation with a named speaker
# timeline:
#   - { date: 2026-03-02, text: The union calls the strike., article: strike }
# copies: 40                   # for licences that ask how many are printed
# permittedUse:
#   - { outlet: The Daily Example, text: "Licensed for internal use; not to be passed on." }
# page: { size: a4, columns: 1, duplex: false }
# opening: page                # or head: title and key points at the head of the first page
# overrides:                   # findings of \`offprint check\` that are to be printed all the same
#   - { code: rights-forbid-print, place: strike, reason: "Agreed by telephone on 3 March." }
`;

const MARKDOWN = `---
# A briefing of Offprint. Print it with:  offprint brief FILE.md -o briefing.pdf
# Every field of a briefing file may stand here; \`offprint init briefing.yaml\` shows them all.
title: What we know about the port strike
# marking: TLP:GREEN
# template: dossier
---

<!-- List items before the first heading are key points. [@ID] cites an article. -->

- The strike has halted **all** grain exports since Monday.

# From the ports

<!-- On a line of its own: an id, a file or a search; then options behind bars. -->

[[file: page.html | paragraphs 1 2]]

> Lines that begin with > are your comment on the article above.

<!-- [[k3v9]]
     A paragraph under an article is a summary in your words, printed in place of its text.

     [[search: grain after:2026-03 | limit 5]] -->
`;

const JSON_FORM = `{
  "$comment": "Print it with: offprint brief FILE -o briefing.pdf. offprint init briefing.yaml shows and explains every field.",
  "title": "What we know about the port strike",
  "template": "dossier",
  "items": [
    {
      "file": "page.html",
      "as": "strike",
      "comment": "The union has not confirmed this."
    }
  ]
}
`;

/** A commented example in that form. */
export function exampleFile(form: ExampleForm): string {
  return { yaml: YAML, json: JSON_FORM, markdown: MARKDOWN }[form];
}
