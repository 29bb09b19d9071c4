/** Those that proxies know, by BoringSSL's names. Source: https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings */
const known: ReadonlySet<string> = new Set([
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES128-SHA',
  'ECDHE-RSA-AES128-SHA',
  'ECDHE-ECDSA-AES256-SHA',
  'ECDHE-RSA-AES256-SHA',
  'AES128-GCM-SHA256',
  'AES256-GCM-SHA384',
  'AES128-SHA',
  'AES256-SHA',
  'DES-CBC3-SHA',
]);

/** Whether proxies take a cipher suite. What begins with a sign is an operator on the list (`-`, `+`, `[`), which only they can judge. */
export function isCipherSuite(name: string): boolean {
  return name === '' || name === 'ALL' || /^[^\p{L}\p{N}]/u.test(name) || known.has(name);
}
