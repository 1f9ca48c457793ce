import type { OwnThings } from '../route-table.ts';
import type { Things } from './id-arbitrary.ts';

/** `{ ticket: 'tic_…' }` as `{ tic: 'tic_…' }`: schemas name a kind of thing by the letters before its id. */
export const thingsByKind = ( things: OwnThings ): Things =>
	Object.fromEntries(
		Object.values( things as unknown as Things ).map( ( id ) => [
			id.slice( 0, 3 ),
			id,
		] )
	);
