import { createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

export interface Certificate {
  /** PEM. */
  readonly cert: string;
  /** PEM. */
  readonly key: string;
  readonly subject: string;
  readonly privateKey: KeyObject;
}

/** A certificate authority made on the spot. */
export function createAuthority(subject = 'test authority'): Certificate {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return issue({
    subject,
    issuer: subject,
    signer: keys.privateKey,
    keys,
    extensions: [extension(OID.basicConstraints, true, sequence(boolean(true)))],
  });
}

/** A certificate for 127.0.0.1 and localhost, good for servers and for clients. */
export function issueCertificate(authority: Certificate, subject: string): Certificate {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const names = sequence(tagged(0x87, Buffer.from([127, 0, 0, 1])), tagged(0x82, Buffer.from('localhost')));
  return issue({
    subject,
    issuer: authority.subject,
    signer: authority.privateKey,
    keys,
    extensions: [extension(OID.subjectAltName, false, names)],
  });
}

interface Request {
  readonly subject: string;
  readonly issuer: string;
  readonly signer: KeyObject;
  readonly keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  readonly extensions: readonly Buffer[];
}

const OID = {
  commonName: '550403',
  ecdsaWithSha256: '2a8648ce3d040302',
  basicConstraints: '551d13',
  subjectAltName: '551d11',
};

function issue({ subject, issuer, signer, keys, extensions }: Request): Certificate {
  const algorithm = sequence(oid(OID.ecdsaWithSha256));
  const day = 86_400_000;
  const body = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    name(issuer),
    sequence(time(Date.now() - day), time(Date.now() + 30 * day)),
    name(subject),
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensions)),
  );
  const signature = createSign('SHA256').update(body).sign(signer);
  const der = sequence(body, algorithm, tagged(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const base64 = der.toString('base64').replace(/.{64}(?=.)/g, '$&\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
    key: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    subject,
    privateKey: keys.privateKey,
  };
}

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, Buffer.concat(parts));
const integer = (bytes: Buffer): Buffer => tagged(0x02, bytes);
const boolean = (value: boolean): Buffer => tagged(0x01, Buffer.from([value ? 0xff : 0]));
const oid = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'));
const name = (text: string): Buffer => sequence(tagged(0x31, sequence(oid(OID.commonName), tagged(0x0c, Buffer.from(text)))));

function time(at: number): Buffer {
  const digits = new Date(at).toISOString().replace(/[-:T]/g, '').slice(2, 14);
  return tagged(0x17, Buffer.from(`${digits}Z`));
}

function extension(id: string, critical: boolean, value: Buffer): Buffer {
  return sequence(oid(id), ...(critical ? [boolean(true)] : []), tagged(0x04, value));
}
