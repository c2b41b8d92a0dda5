import { hkdfSync } from 'node:crypto';
import { EncryptJWT, type JWTPayload, jwtDecrypt } from 'jose';

/** Encrypts what a browser keeps for the gateway, so that the browser can neither read nor change it. */
export interface Seal {
  /** The claim `exp` says when the result is no longer accepted. */
  seal(claims: JWTPayload & { readonly exp: number }): Promise<string>;
  /** Rejects for anything that this seal has not made, or that has expired. */
  open(text: string): Promise<JWTPayload>;
}

const encryption = { alg: 'dir', enc: 'A256GCM' } as const;

/** What is sealed for one purpose is not accepted for another. */
export function createSeal(secret: string, purpose: string): Seal {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', `sophia ${purpose}`, 32));
  return {
    seal: (claims) => new EncryptJWT(claims).setProtectedHeader(encryption).encrypt(key),
    async open(text) {
      const { payload } = await jwtDecrypt(text, key, {
        keyManagementAlgorithms: [encryption.alg],
        contentEncryptionAlgorithms: [encryption.enc],
        requiredClaims: ['exp'],
      });
      return payload;
    },
  };
}
