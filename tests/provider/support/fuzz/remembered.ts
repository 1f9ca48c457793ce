import type { Db } from '../../../../src/provider/db/database.ts';

type Look< Found > = (
	db: Db,
	tokenSha256: string,
	at: string
) => Promise< Found >;

const memory = new Map< string, unknown >();

/**
 * A look-up of who stands behind a key that asks the database once, until `forgetKeys`. Two thirds of what is fuzzed goes no
 * further than the schema, and asking for the same two keys again each time would take most of the run.
 */
export const remembered =
	< Found >( look: Look< Found > ): Look< Found > =>
	async ( db, tokenSha256, at ) => {
		const key = `${ look.name } ${ tokenSha256 } ${ at }`;
		if ( ! memory.has( key ) ) {
			memory.set( key, await look( db, tokenSha256, at ) );
		}
		return structuredClone( memory.get( key ) ) as Found;
	};

/** Something was written, so a key may open other doors now, or none. */
export const forgetKeys = (): void => memory.clear();
