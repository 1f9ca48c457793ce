import { randomFillSync } from 'node:crypto';
import { monotonicFactory } from 'ulid';

/** Randomness for two hundred ids at once: ulid's own way asks the system for each letter, a fortieth of a ticket's time. */
const pool = new Uint8Array( 4096 );
let used = pool.length;

const ulid = monotonicFactory( randomPart );

/** At least 0, below 1, in steps that give each of ulid's 32 letters alike. */
function randomPart(): number {
	if ( used === pool.length ) {
		randomFillSync( pool );
		used = 0;
	}
	return ( pool[ used++ ] ?? 0 ) / 256;
}

/** An id of ours, with its kind before it; later ones sort after earlier ones. */
export function newId< Kind extends string >(
	kind: Kind
): `${ Kind }_${ string }` {
	return `${ kind }_${ ulid() }`;
}
