type Taught = { toJSON?: unknown };

/** Half a character, which a cut text may end with: PHP reads no body that holds one. */
const wellFormed = ( _key: string, value: unknown ): unknown =>
	typeof value === 'string'
		? value.replace( /\p{Surrogate}/gu, '\uFFFD' )
		: value;

/**
 * JSON of a body. Old libraries teach arrays and texts to write themselves (`Array.prototype.toJSON` of Prototype 1.6), and every list
 * would go out as one string: they are not asked, and find everything as they left it.
 */
export function toJson( body: unknown ): string {
	const taught = [ Array.prototype, String.prototype, Object.prototype ]
		.map( ( prototype ) => ( {
			prototype: prototype as Taught,
			own: Object.getOwnPropertyDescriptor( prototype, 'toJSON' ),
		} ) )
		.filter( ( { own } ) => own?.configurable );
	taught.forEach( ( { prototype } ) => delete prototype.toJSON );
	try {
		return JSON.stringify( body, wellFormed );
	} finally {
		for ( const { prototype, own } of taught ) {
			Object.defineProperty( prototype, 'toJSON', own ?? {} );
		}
	}
}
