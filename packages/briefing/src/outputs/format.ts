/** The forms in which a briefing can be given. */
export const OUTPUT_FORMATS = ['pdf', 'html', 'epub', 'markdown', 'docx'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];
