/** Who and what of the privacy corpus goes where in a shop. */

/** One page of the list of orders holds this many. */
const PEOPLE = 20;
/** Orders whose notes and items hold all that is not a person. */
const FULL_ORDERS = 8;
const IN_A_NOTE = 4;

/** Kinds that are private by their form, wherever they stand; names and addresses are so by their place. */
const TELLING = /^(?!name$|address$)/;

/** What WordPress takes as an address of an account; the corpus has other notations too (`anna%40…`, `anna (at) …`). */
const ADDRESS = /^[\w.+-]+@[\w.-]+$/;

/** Both halves are of one kind, so that they stay of one shape. */
const kindOf = ( { kind, value, twin } ) =>
	kind === 'mail' && ADDRESS.test( value ) && ADDRESS.test( twin )
		? 'account mail'
		: kind;

function queues( values, which ) {
	const byKind = new Map();
	for ( const value of values ) {
		const kind = kindOf( value );
		byKind.set( kind, [ ...( byKind.get( kind ) ?? [] ), value[ which ] ] );
	}
	return byKind;
}

function person( take ) {
	const [ first, ...last ] = take( 'name' ).split( ' ' );
	const [ street, place ] = take( 'address' ).split( ', ' );
	const [ postcode, ...city ] = place.split( ' ' );
	return {
		first,
		last: last.join( ' ' ),
		company: take( 'name' ),
		street,
		postcode,
		city: city.join( ' ' ),
		mail: take( 'account mail' ),
		phone: take( 'phone' ),
		network: take( 'network' ),
		account: take( 'iban' ),
		vat: take( 'vat' ),
	};
}

const inGroups = ( list, size ) =>
	Array.from( { length: Math.ceil( list.length / size ) }, ( _group, at ) =>
		list.slice( at * size, at * size + size )
	);

/**
 * Splits the corpus: people with orders, reviews and accounts; texts that are private by their form; and the rest for notes and items.
 *
 * @param {Array<{ kind: string, value: string, twin: string }>} values Of `privateValues`.
 * @param {'value' | 'twin'}                                     which  Both halves come out alike but for the values.
 * @return {{ people: Object[], texts: string[], orders: Array<{ notes: string[], items: string[] }> }} For the filling PHP.
 */
export function planValues( values, which ) {
	const byKind = queues( values, which );
	const take = ( kind ) => byKind.get( kind ).shift();
	const people = Array.from( { length: PEOPLE }, () => person( take ) );
	const texts = [ ...byKind ]
		.filter( ( [ kind ] ) => TELLING.test( kind ) )
		.flatMap( ( [ , list ] ) => list.splice( 0, 3 ) );
	const rest = [ ...byKind.values() ].flat();
	const half = Math.ceil( rest.length / 2 );
	const notes = inGroups( rest.slice( 0, half ), IN_A_NOTE ).map( ( group ) =>
		group.join( ' ; ' )
	);
	const items = rest.slice( half );
	const share = ( list, at ) =>
		list.filter( ( _one, index ) => index % FULL_ORDERS === at );
	const orders = Array.from( { length: FULL_ORDERS }, ( _order, at ) => ( {
		notes: share( notes, at ),
		items: share( items, at ),
	} ) );
	return { people, texts, orders };
}
