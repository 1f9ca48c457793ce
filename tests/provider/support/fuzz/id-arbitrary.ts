import fc from 'fast-check';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const ULID_PATTERN = '^[0-9A-HJKMNP-TV-Z]{26}$';

const freshUlid = fc
	.array( fc.integer( { min: 0, max: 31 } ), {
		minLength: 16,
		maxLength: 16,
	} )
	.map(
		( digits ) =>
			`01KF0${ digits
				.map( ( digit ) => CROCKFORD[ digit ] )
				.join( '' ) }00000`
	);

/**
 * Ids of a kind: a fresh one, or a place that `fillPlaces` fills when the request is sent: `@own:tic` with the caller's own
 * ticket, `@foreign:tic` with somebody else's. So a case can be replayed on any stage.
 */
export const anId = ( kind: string | null ): fc.Arbitrary< string > =>
	kind === null
		? freshUlid
		: fc.oneof(
				{ weight: 5, arbitrary: fc.constant( `@own:${ kind }` ) },
				{
					weight: 4,
					arbitrary: freshUlid.map( ( id ) => `${ kind }_${ id }` ),
				},
				{ weight: 2, arbitrary: fc.constant( `@foreign:${ kind }` ) }
		  );

/** Things by the kind of their id. */
export type Things = Readonly< Record< string, string > >;

const NOBODY = '01KF0ZZZZZZZZZZZZZZZZZZZZZ';

/**
 * Puts the stage's ids where `@own:KIND` and `@foreign:KIND` stand, and a text of so many letters where `@m:LENGTH` stands;
 * a kind that the stage lacks gets an id of nothing.
 */
export function fillPlaces(
	text: string,
	own: Things,
	foreign: Things
): string {
	return text
		.replace(
			/@(own|foreign):([a-z]{3})/g,
			( _all, whose: string, kind: string ) =>
				( whose === 'own' ? own : foreign )[ kind ] ??
				`${ kind }_${ NOBODY }`
		)
		.replace( /@m:(\d+)/g, ( _all, length: string ) =>
			'm'.repeat( Number( length ) )
		);
}
