import { findPresets, type Operand, operands, operators } from '@meshlens/core';

/** The page on the find and hide language, made of the tables that the parser reads. */
export function findPage(): string {
  const rows = (of: Operand['of']): string =>
    operands
      .filter((operand) => operand.of === of)
      .map(({ names, type, needs = [], ...rest }) => {
        const values = 'values' in rest && rest.values ? ` (${rest.values.join(', ')})` : '';
        return `| ${names.map((name) => `\`${name}\``).join(', ')} | ${type}${values} | ${needs.map((need) => `\`${need}\``).join(', ')} |`;
      })
      .join('\n');
  const operatorRows = operators
    .map(
      ({ symbol, words, types }) =>
        `| \`${symbol}\` | ${words.map((word) => `\`${word.replace('!', 'not ')}\``).join(', ')} | ${types.join(', ')} |`,
    )
    .join('\n');
  const presetRows = findPresets.map(({ use, expression }) => `| ${use} | \`${expression}\` |`).join('\n');
  return `# Finding and hiding

One small language selects nodes and edges of a graph: to highlight them (find) or to leave them out (hide).

    app = cart AND NOT healthy
    (ns = shop OR ns = bank) AND httpin > 5
    rt > 1000 OR %httperror > 0
    label:team = "blue sky"

- \`NOT\` (or \`!\`) binds tightest, then \`AND\`, then \`OR\`; parentheses group. Case does not matter for operands, operators and these words.
- An \`AND\` speaks of nodes or of edges, never of both. An \`OR\` may: each side selects its own.
- \`is\` and \`has\` may be written before an operand or a parenthesis and mean nothing.
- A value with blanks or symbols stands in double quotes, with \`\\"\` and \`\\\\\` inside.
- \`= NaN\` asks for a number that is missing or 0, \`!= NaN\` for one that is there; no other operator knows it.
- What has no value at all fits negated operators only.
- \`not healthy\` means degraded or failing: neither idle, nor not ready, nor unknown.
- Hiding takes along the edges of hidden nodes, nodes that are left without any of their edges, and boxes that are left empty. Idle nodes never had an edge and stay.
- A mistake is answered with the character it stands at and what was expected there.

## Operands of nodes

\`label:<key>\` is an operand for each label of Kubernetes; it may stand alone, asking whether the label is there.

| Names | Type | The graph must be asked for |
|---|---|---|
${rows('node')}
| \`label:<key>\` | string | \`labels\` |

## Operands of edges

Rates are per second, response times (p95, else the average) in milliseconds, throughput in bytes per second, shares in percent.

| Names | Type | The graph must be asked for |
|---|---|---|
${rows('edge')}

## Operators

| Symbol | In words | For |
|---|---|---|
${operatorRows}

## Presets

| Use | Expression |
|---|---|
${presetRows}
`;
}
