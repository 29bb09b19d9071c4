/** Whether it is an address of IP, of version 4 or 6 and there with a zone (`fe80::1%eth0`), without a port. */
export function isIp(text: string): boolean {
  const zone = text.indexOf('%');
  return isIp4(text) || (zone < 0 ? isIp6(text) : zone < text.length - 1 && isIp6(text.slice(0, zone)));
}

/** Whether it is a range of addresses: an address, a slash and the length of the prefix. */
export function isCidr(text: string): boolean {
  const [address = '', prefix = '', ...more] = text.split('/');
  if (more.length > 0 || !/^(0|[1-9]\d{0,2})$/.test(prefix)) return false;
  return isIp4(address) ? Number(prefix) <= 32 : isIp6(address) && Number(prefix) <= 128;
}

/** Whether it is an address or a range of them. */
export function isIpOrCidr(text: string): boolean {
  return text.includes('/') ? isCidr(text) : isIp(text);
}

/** Whether it names a socket of Unix: a path from the root that is no folder, or an abstract name. */
export function isUnixSocket(text: string): boolean {
  const path = text.slice('unix://'.length);
  return text.startsWith('unix://') && (path.startsWith('@') || (path.startsWith('/') && !path.endsWith('/')));
}

function isIp4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
}

function isIp6(text: string): boolean {
  if (text.length > 45) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const counts = halves.map((half, i) => countGroups(half, i === halves.length - 1));
  const count = counts.reduce((sum, each) => sum + each, 0);
  return halves.length === 2 ? count <= 7 : count === 8;
}

/** How many groups of 16 bits it has; too many for an address where one is none. */
function countGroups(text: string, isLast: boolean): number {
  if (text === '') return 0;
  const parts = text.split(':');
  const sizes = parts.map((part, i) => {
    if (isLast && i === parts.length - 1 && isIp4(part)) return 2;
    return /^[\da-f]{1,4}$/i.test(part) ? 1 : 9;
  });
  return sizes.reduce((sum: number, each) => sum + each, 0);
}
