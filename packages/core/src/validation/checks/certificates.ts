import type { Secret } from '../kinds.js';
import { bytesOf, elementsOf, textOf } from './der.js';

/** When a certificate holds, as RFC 3339 in UTC. */
export interface Validity {
  readonly from: string;
  readonly to: string;
}

/** What a Secret has for serving TLS: what is wrong with it, or when its certificate holds. */
export interface ReadCredential {
  readonly fault?: string;
  readonly validity?: Validity;
}

/** Reads certificate and key as gateways do: `tls.crt` and `tls.key`, or `cert` and `key`. */
export function readCredential({ data = {}, stringData = {} }: Secret): ReadCredential {
  const valueOf = (name: string): string => stringData[name] ?? decoded(data[name] ?? '');
  const pair = [
    ['tls.crt', 'tls.key'],
    ['cert', 'key'],
  ].find(([certificate = '', key = '']) => valueOf(certificate) !== '' && valueOf(key) !== '');
  if (pair === undefined) return { fault: 'it has no tls.crt with a tls.key, and no cert with a key' };
  const [certificate = '', key = ''] = pair;
  const validity = validityOf(valueOf(certificate));
  if (validity === undefined) return { fault: `${certificate} is no certificate in PEM` };
  return /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(valueOf(key)) ? { validity } : { fault: `${key} is no private key in PEM` };
}

/** What is wrong with a certificate at a time (RFC 3339); undefined while it holds. */
export function outside({ from, to }: Validity, time: string): string | undefined {
  const now = Date.parse(time);
  if (now < Date.parse(from)) return `it does not hold before ${from}`;
  return now > Date.parse(to) ? `it has been out of date since ${to}` : undefined;
}

const decoded = (base64: string): string => textOf(bytesOf(base64) ?? []);

/** When the first certificate of a text in PEM holds; undefined where there is none. Source: RFC 5280, section 4.1. */
function validityOf(pem: string): Validity | undefined {
  const base64 = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END CERTIFICATE-----/.exec(pem)?.[1];
  const certificate = base64 === undefined ? undefined : elementsOf(bytesOf(base64.replace(/\s+/g, '')) ?? [])?.[0];
  const toBeSigned = certificate && elementsOf(certificate.content)?.[0];
  const fields = toBeSigned && elementsOf(toBeSigned.content);
  // The version may be left out: serial number, algorithm, issuer, then the validity.
  const period = fields?.[fields[0]?.tag === 0xa0 ? 4 : 3];
  const [from, to] = (period && elementsOf(period.content)) ?? [];
  const validity = { from: timeOf(from), to: timeOf(to) };
  return validity.from === undefined || validity.to === undefined ? undefined : { from: validity.from, to: validity.to };
}

/** UTCTime has two digits of the year, of which 50 and more are of the last century; GeneralizedTime has four. */
function timeOf(element: { readonly tag: number; readonly content: readonly number[] } | undefined): string | undefined {
  const text = textOf(element?.content ?? []);
  const short = element?.tag === 0x17 ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(short) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
