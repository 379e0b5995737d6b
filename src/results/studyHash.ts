/** Identity of a study: a hash over its settings as resolved, whatever order they were written in. */
import { createHash } from 'node:crypto';
import type { Study } from '../scenario/study.ts';
import { canonicalJson } from './canonicalJson.ts';

export function studyHash(study: Study): string {
  return sha256(canonicalJson(study));
}

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

export { canonicalJson } from './canonicalJson.ts';
