import { monotonicFactory } from 'ulid';

const ulid = monotonicFactory();

/** An id of ours, with its kind before it; later ones sort after earlier ones. */
export function newId< Kind extends string >(
	kind: Kind
): `${ Kind }_${ string }` {
	return `${ kind }_${ ulid() }`;
}
