import { describe, expect, it } from 'vitest';
import { plainHost } from './hosts.js';
import { indexedHost, spellingsOf } from './spellings.js';

describe('spellingsOf', () => {
  it.each(['api', 'api.shop.svc', 'api.shop.svc.cluster.local', 'api.shop.svc.mesh.test', 'api.example.com'])(
    'holds what indexes hold: %s',
    (host) => {
      const domain = 'mesh.test';
      expect(spellingsOf(plainHost(host, { namespace: 'shop', domain }), domain)).toContain(indexedHost(host, 'shop'));
    },
  );

  it('takes two parts for a service, both ways', () => {
    expect(spellingsOf('api.shop', 'mesh.test')).toContain('api.shop.svc');
    expect(spellingsOf('api.shop.svc', 'mesh.test')).toContain('api.shop');
  });

  it('holds nothing else', () => {
    expect(spellingsOf('api.example.com', 'mesh.test')).toEqual(['api.example.com']);
    expect(spellingsOf('*.shop.svc', 'mesh.test')).toEqual(['*.shop.svc', '*.shop.svc.mesh.test']);
    expect(spellingsOf('api.shop.svc', 'mesh.test')).not.toContain(indexedHost('api', 'tests'));
  });
});
