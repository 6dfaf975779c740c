import { write } from '../src/asn1/index.ts';
import { encodeSecret, type SecretKey } from '../src/gost/index.ts';

/** A key in PKCS #8 as programs other than OpenSSL write it: the number wrapped once more. */
export const wrappedKey = (key: SecretKey, form: 'octets' | 'integer'): Uint8Array =>
  write.sequence(
    write.integer(0),
    write.sequence(write.oid('1.2.643.7.1.1.1.1'), write.sequence(write.oid(key.parameters.oid))),
    write.octets(form === 'octets' ? write.octets(encodeSecret(key)) : write.integer(key.secret)),
  );
