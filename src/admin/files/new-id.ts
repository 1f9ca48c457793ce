import { ulid } from 'ulid';

type Kind = 'tic' | 'msg' | 'att';

/** A new id of a kind: `tic_01J…`. Made here, so that a thing has its name before anybody has heard of it. */
export const newId = ( kind: Kind ): string => `${ kind }_${ ulid() }`;
