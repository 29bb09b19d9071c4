import { type RulePage, rulePages } from '@meshlens/core/rule-pages';
import { ConfigError } from '../config/config-error.js';
import { didYouMean } from '../config/did-you-mean.js';
import type { CommandBody } from './command.js';

const words = {
  text: (pages: readonly RulePage[]): string => pages.map(textOf).join('\n\n'),
  markdown: (pages: readonly RulePage[]): string => pages.map(markdownOf).join('\n\n'),
  json: (pages: readonly RulePage[]): string => JSON.stringify(pages, undefined, 2),
} as const;

export const explain: CommandBody = {
  help: () => `meshlens explain [CODE…] [-o text|markdown|json]

Tells what a check finds, why it matters and how to put it right. Without a code it lists all checks.
`,
  run({ args, out }) {
    const { codes, output } = readArgs(args);
    if (codes.length === 0) out(output === 'json' ? words.json(rulePages) : rulePages.map(listRow).join('\n'));
    else out(words[output](codes.flatMap(pagesOf)));
    return Promise.resolve(0);
  },
};

function readArgs(args: readonly string[]): { readonly codes: readonly string[]; readonly output: keyof typeof words } {
  const codes: string[] = [];
  let output = 'text';
  for (let at = 0; at < args.length; at++) {
    const [flag = '', value] = (args[at] ?? '').split('=', 2);
    if (flag === '-o' || flag === '--output') output = value ?? args[++at] ?? '';
    else if (flag.startsWith('-'))
      throw new ConfigError(`there is no flag ${flag}.${didYouMean(flag, ['--output', '--help'])} meshlens explain --help explains`);
    else codes.push(flag.toUpperCase());
  }
  if (output !== 'text' && output !== 'markdown' && output !== 'json')
    throw new ConfigError(`--output ${output} is none of text, markdown, json`);
  return { codes, output };
}

function pagesOf(code: string): readonly RulePage[] {
  const own = rulePages.filter((page) => page.code === code);
  const pages = own.length > 0 ? own : rulePages.filter((page) => page.codes.some((each) => each === code));
  if (pages.length > 0) return pages;
  const known = [...new Set(rulePages.flatMap((page) => page.codes))];
  throw new ConfigError(`there is no check ${code}.${didYouMean(code, known)} meshlens explain lists them`);
}

function listRow({ code, severity, title }: RulePage): string {
  return `${code.padEnd(8)} ${severity.padEnd(8)} ${title}`;
}

function textOf(page: RulePage): string {
  const { title, codes, severity, cause, fix } = page;
  return `${codes.join(', ')} (${severity}): ${title}\n\n${wrapped(cause)}\n\nFix\n${wrapped(fix)}`;
}

function markdownOf({ title, codes, severity, cause, fix }: RulePage): string {
  return `# ${title}\n\n\`${codes.join('`, `')}\` · ${severity}\n\n## Cause\n\n${cause}\n\n## Fix\n\n${fix}`;
}

/** At most 80 columns. Lists and code keep their lines. */
function wrapped(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.startsWith('    ') ? line : line.replace(/(.{1,80})(?: +|$)/g, '$1\n').trimEnd()))
    .join('\n');
}
