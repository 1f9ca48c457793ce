/** Random choices that depend on the seed alone. */
export type Random = {
	/** A whole number from 0, below `below`. */
	int( below: number ): number;
	pick< Item >( list: readonly Item[] ): Item;
	/** `length` characters of an alphabet. */
	text( alphabet: string, length: number ): string;
	/** A form filled in: `#` any digit, `N` a digit from 2 to 9, `A` a capital, `a` a small letter, `X` a hexadecimal digit. */
	form( form: string ): string;
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const ALPHABETS: Record< string, string > = {
	'#': '0123456789',
	N: '23456789',
	A: LETTERS,
	a: LETTERS.toLowerCase(),
	X: '0123456789abcdef',
};

/** A stream of random choices (mulberry32). */
export function createRandom( seed: number ): Random {
	let state = seed | 0;
	const next = () => {
		state = ( state + 0x6d2b79f5 ) | 0;
		let mixed = Math.imul( state ^ ( state >>> 15 ), 1 | state );
		mixed =
			( mixed + Math.imul( mixed ^ ( mixed >>> 7 ), 61 | mixed ) ) ^
			mixed;
		return ( ( mixed ^ ( mixed >>> 14 ) ) >>> 0 ) / 2 ** 32;
	};
	const int = ( below: number ) => Math.floor( next() * below );
	const text = ( alphabet: string, length: number ) =>
		Array.from( { length }, () =>
			alphabet.charAt( int( alphabet.length ) )
		).join( '' );
	return {
		int,
		pick( list ) {
			const item = list[ int( list.length ) ];
			if ( item === undefined ) {
				throw new Error( 'Nothing to pick from.' );
			}
			return item;
		},
		text,
		form: ( form ) =>
			form.replace(
				/\\(.)|[#NAaX]/g,
				( place, literal?: string ) =>
					literal ?? text( ALPHABETS[ place ] ?? place, 1 )
			),
	};
}
