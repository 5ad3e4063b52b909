import type { Block, BlockQuote, Embed, ListBlock, PullQuote } from '@offprint/model';
import { Address } from './Address.tsx';
import { FigureBlock } from './FigureBlock.tsx';
import { Inlines } from './Inlines.tsx';
import { directionAttributes, languageAttributes } from './language.ts';
import { TableBlock } from './TableBlock.tsx';
import { t } from '../../app/texts.ts';

/** Blocks in reading order. Notes are not among them: they stand together at the article's end. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block) => <OneBlock key={block.id} block={block} />);
}

function OneBlock({ block }: { block: Block }) {
  const base = {
    id: `block-${block.id}`,
    ...languageAttributes(block.lang),
    ...directionAttributes(block.dir),
  };
  switch (block.type) {
    case 'paragraph':
      return (
        <p {...base}>
          <Inlines inlines={block.inlines} />
        </p>
      );
    case 'heading': {
      const Heading = `h${block.level}` as 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
      return (
        <Heading {...base}>
          <Inlines inlines={block.inlines} />
        </Heading>
      );
    }
    case 'list':
      return <List block={block} base={base} />;
    case 'quote':
      return <Quotation block={block} base={base} />;
    case 'pullquote':
      return <PulledQuotation block={block} base={base} />;
    case 'figure':
      return <FigureBlock figure={block} base={base} />;
    case 'table':
      return <TableBlock table={block} base={base} />;
    case 'code':
      return (
        <pre
          {...base}
          dir="ltr"
          tabIndex={0}
          aria-label={block.language ? t('article.codeIn', { language: block.language }) : t('article.code')}
          role="region"
        >
          <code>{block.text}</code>
        </pre>
      );
    case 'rule':
      return <hr id={base.id} />;
    case 'embed':
      return <Embedded block={block} base={base} />;
    case 'note':
      return null;
  }
}

/** Attributes that every block may have. */
export interface BlockBase {
  readonly id: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
}

function List({ block, base }: { block: ListBlock; base: BlockBase }) {
  const items = block.items.map((item) => (
    <li key={item.blocks[0]?.id}>
      <Blocks blocks={item.blocks} />
    </li>
  ));
  if (!block.ordered) return <ul {...base}>{items}</ul>;
  return (
    <ol {...base} start={block.start}>
      {items}
    </ol>
  );
}

function Quotation({ block, base }: { block: BlockQuote; base: BlockBase }) {
  const { citation } = block;
  const work = citation?.title ?? citation?.containerTitle;
  return (
    <blockquote {...base}>
      <Blocks blocks={block.blocks} />
      <SpeakerLine speaker={block.speaker} />
      {citation && (
        <footer className="cited">
          {work !== undefined && <cite>{work}</cite>}
          {citation.url !== undefined && (
            <>
              {work !== undefined && ', '}
              <Address href={citation.url}>{citation.url}</Address>
            </>
          )}
        </footer>
      )}
    </blockquote>
  );
}

function PulledQuotation({ block, base }: { block: PullQuote; base: BlockBase }) {
  return (
    // What it says stands in the body already, so it is passed over when the article is read aloud.
    <aside {...base} className="pull-quote" aria-hidden="true">
      <p>
        <Inlines inlines={block.inlines} />
      </p>
      <SpeakerLine speaker={block.speaker} />
    </aside>
  );
}

function SpeakerLine({ speaker }: { speaker: BlockQuote['speaker'] }) {
  if (!speaker) return null;
  return (
    <footer className="speaker">
      <span aria-hidden="true">— </span>
      {speaker.name}
      {speaker.role !== undefined && `, ${speaker.role}`}
      {speaker.inferredFrom !== undefined && (
        <span className="inferred">{t('article.inferred', { from: speaker.inferredFrom })}</span>
      )}
    </footer>
  );
}

function Embedded({ block, base }: { block: Embed; base: BlockBase }) {
  const title = [block.provider ?? t('article.embed'), block.author].filter(Boolean).join(' · ');
  return (
    <section {...base} className="embed" aria-label={title}>
      <p className="label">{title}</p>
      <Blocks blocks={block.blocks} />
      {block.url !== undefined && (
        <p className="embed-address">
          <Address href={block.url}>{block.url}</Address>
        </p>
      )}
    </section>
  );
}
