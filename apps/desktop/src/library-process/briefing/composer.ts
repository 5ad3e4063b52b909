/** A draft to what is printed of it: resolved, checked, set or written. The same steps as `offprint brief`. */
import {
  draftOfBriefing,
  fileOfDraft,
  knownOrigins,
  preflight,
  resolveBriefing,
  staffSource,
  stopping,
  withSetting,
  writeBriefing,
  type Draft,
  type FileProblem,
  type Finding,
  type Lookup,
  type Resolver,
} from '@offprint/briefing';
import type { Library } from '@offprint/library';
import { startOf, type Article, type Briefing } from '@offprint/model';
import { renderBriefing } from '@offprint/render-pdf';
import { nodeFonts } from '@offprint/render-pdf/node-fonts';
import type { Composed, Format, Remark, Setup } from '../../shared/briefings.ts';

export interface ComposerEnv {
  readonly version: string;
  readonly sha256: (data: Uint8Array | string) => string;
  /** SOURCE_DATE_EPOCH, as the environment has it. */
  readonly sourceDateEpoch?: string | undefined;
}

export interface ComposeRequest {
  readonly draft: Draft;
  readonly format: Format;
  readonly setup: Setup;
}

/** Articles kept for the next look at the same briefing: a version never changes. */
const KEPT = 2000;

export class Composer {
  readonly #env: ComposerEnv;
  readonly #library: () => Library;
  readonly #fonts = nodeFonts();
  readonly #articles = new Map<string, Article>();

  constructor(library: () => Library, env: ComposerEnv) {
    this.#library = library;
    this.#env = env;
  }

  /** What is printed, with everything that the check has to say. `pdf` holds the bytes of any format. */
  async compose({ draft, format, setup }: ComposeRequest): Promise<Composed> {
    const { file, ...stand } = fileOfDraft(draft);
    const places: string[] = [];
    const inDraft = (place: string): string =>
      place.replace(/^(sections|keyPoints|timeline)\[(\d+)\]/, (_, list: keyof typeof stand, at: string) => {
        return `${list}[${stand[list][Number(at)] ?? at}]`;
      });
    // The draft has no lines: the number of a line stands for the path.
    const locate = (path: readonly (string | number)[]) => ({ line: places.push(inDraft(pathText(path))) });
    const nothing = { title: draft.title, summary: '', asOf: draft.asOf, pages: 0 };
    const resolved = await resolveBriefing(file, locate, this.#resolver());
    if (!resolved.ok) return { ...nothing, remarks: resolved.problems.map((one) => problem(one, places)) };

    const { briefing, articles } = resolved;
    const said = {
      title: briefing.title,
      summary: (briefing.sourceSummary ?? []).map(staffSource).join('\n\n'),
      asOf: briefing.asOf.value,
      ...gathered(briefing),
    };
    const remarksOf = (findings: readonly Finding[]): Remark[] =>
      findings.map((finding) => ({
        kind: finding.severity,
        code: finding.code,
        message: finding.message,
        hint: finding.hint,
        key: finding.key,
        values: finding.values,
        place: inDraft(finding.place),
        overruled: finding.overruled === true,
      }));
    const { sha256, version, sourceDateEpoch } = this.#env;
    const buildTime = buildTimeOf(startOf(briefing.asOf), sourceDateEpoch);
    const input = { briefing, articles, at: buildTime, sha256 };
    const producer = `Offprint ${version}`;
    const before = preflight(input);
    const asset = (hash: string): Uint8Array | undefined => {
      const kept = this.#library().getAsset(hash);
      return kept.ok ? kept.value : undefined;
    };
    if (format !== 'pdf') {
      const findings = withSetting(before, input, []);
      if (stopping(findings).length > 0) return { ...said, pages: 0, remarks: remarksOf(findings) };
      const request = { briefing, articles, picture: asset, producer, buildTime };
      const pdf =
        format === 'file'
          ? new TextEncoder().encode(`${JSON.stringify(file, undefined, 2)}\n`)
          : await writeBriefing(request, format, sha256);
      return { ...said, pages: 0, remarks: remarksOf(findings), pdf };
    }
    // Set even when the check stops the printing: whoever mends it looks at the page.
    const rendered = await renderBriefing(
      {
        briefing,
        articles,
        profile: setup.profile,
        print: { colour: setup.grey ? 'grey' : 'colour', marks: setup.marks },
      },
      { fonts: this.#fonts, asset, buildTime, producer },
    );
    const remarks = remarksOf(withSetting(before, input, rendered.diagnostics));
    if (rendered.ok) return { ...said, remarks, pages: rendered.pages, pdf: rendered.bytes };
    const { code, message, hint } = rendered.error;
    // What could not be set can not be printed all the same, whoever overrules it.
    const told = remarks.map((remark): Remark =>
      remark.code === code ? { ...remark, kind: 'problem', overruled: false } : remark,
    );
    const lost: Remark = { kind: 'problem', code, message, hint, place: 'briefing', overruled: false };
    const known = told.some((remark) => remark.code === code);
    return { ...said, pages: 0, remarks: known ? told : [...told, lost] };
  }

  #resolver(): Resolver {
    const library = this.#library();
    return {
      article: async (reference) => this.#article(library, reference),
      file: async (path) => absent(`${path} is a file, and not in the library`),
      search: async (query) => absent(`${query} is a search, and names no article`),
      origins: (articles) =>
        knownOrigins(articles, {
          has: (id, version) => this.#article(library, `${id}@${version}`).ok,
          groups(ids) {
            const groups = library.groupByOrigin(ids);
            return groups.ok ? groups.value.map((group) => group.articles.map(({ id }) => id)) : undefined;
          },
          copies(id) {
            const all = library.copiesOf(id);
            return all.ok ? all.value.articles : [];
          },
        }),
      template: async () => undefined,
    };
  }

  #article(library: Library, reference: string): Lookup {
    const kept = this.#articles.get(reference);
    // What was moved to the trash meanwhile is not printed from memory.
    if (kept && library.getRow(kept.id).ok) return { ok: true, articles: [kept] };
    const [id = '', version] = reference.split('@');
    const found = library.getArticle(id, version === undefined ? undefined : Number(version));
    if (!found.ok) return absent(found.error.message);
    if (this.#articles.size >= KEPT) this.#articles.clear();
    this.#articles.set(`${id}@${found.value.version}`, found.value);
    return { ok: true, articles: [found.value] };
  }
}

/** The timeline and the quotations as the form lists them. */
function gathered(briefing: Briefing): Pick<Composed, 'timeline' | 'quotes'> {
  const { timeline, quotes } = draftOfBriefing(briefing);
  return {
    ...(Array.isArray(timeline) && { timeline }),
    ...(Array.isArray(quotes) && { quotes }),
  };
}

function absent(message: string): Lookup {
  const hint = 'Take it out of the briefing, or bring the article back into the library.';
  return { ok: false, code: 'no-such-article', message, hint };
}

function problem({ code, message, hint, line }: FileProblem, places: readonly string[]): Remark {
  const place = line === undefined ? 'briefing' : (places[line - 1] ?? 'briefing');
  return { kind: 'problem', code, message, hint, place, overruled: false };
}

/** `sections[0].items[2]` of a path of keys. */
function pathText(path: readonly (string | number)[]): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return text === '' ? 'briefing' : text.replace(/^\./, '');
}

/** As `offprint brief` has it: SOURCE_DATE_EPOCH when it is set, else the state of the briefing. */
function buildTimeOf(asOf: string, epoch: string | undefined): string {
  if (epoch === undefined || !/^\d{1,11}$/.test(epoch)) return asOf;
  return `${new Date(Number(epoch) * 1000).toISOString().slice(0, 19)}Z`;
}
