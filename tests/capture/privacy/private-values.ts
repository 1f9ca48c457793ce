import {
	cardOf,
	ibanOf,
} from '../../../src/admin/capture/masking/testing/corpus.ts';
import {
	CARDS,
	IBAN_SHAPES,
} from '../../../src/admin/capture/masking/testing/samples.ts';
import {
	IDENTITY_FORMS,
	KEY_FORMS,
	PHONE_FORMS,
	VAT_FORMS,
} from './number-forms.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';

export type ValueKind =
	| 'mail'
	| 'phone'
	| 'iban'
	| 'card'
	| 'vat'
	| 'identity'
	| 'key'
	| 'network'
	| 'name'
	| 'address';

/** A made-up private value, and another of the same shape: characters and gaps at the same places. */
export type PrivateValue = { kind: ValueKind; value: string; twin: string };

type Maker = ( random: Random ) => string;

const FIRST =
	'Amelie Bruno Carla Dario Elena Fabio Greta Henrik Ilaria Jonas Klara Lorenz Milena Nicolo Ottavia Pietro Renata Silvio Tamara Ulrike Valeria Wouter Yvonne Zoltan'.split(
		' '
	);
const LAST =
	'Abendroth Bergkamp Castellani Dekkers Eisenhauer Ferrucci Grimaldi Hagedoorn Iacobelli Jansonius Kaltenbrun Lombardi Montanari Nieuwenhuis Oosterling Pellegrini Quaranta Rossetti Schimmel Terpstra Umbertini Vermeulen Wagenaar Zimmerling'.split(
		' '
	);
const STREETS: readonly ( readonly [ string, string ] )[] = [
	[ 'Via Garibaldi ', '## bis' ],
	[ 'Keizersgracht ', '###' ],
	[ 'Musterstraße ', '## a' ],
	[ 'Rue de Rivoli ', '##' ],
];
const CITIES =
	'Bologna Utrecht Leipzig Orléans Rimini Haarlem Rostock Nanterre'.split(
		' '
	);
const SERVERS =
	'example.org example.net example.com mail.example.co.uk bücher.example winkel.example'.split(
		' '
	);
const BASE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Keys have at least one digit and both cases, as random ones of that length do. */
function keyOf( form: string, random: Random ): string {
	const alphabets: Record< string, string > = {
		'*': BASE,
		'~': '0123456789abcdef',
		'^': 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
		'#': '0123456789',
	};
	return form.replace(
		/([*~^#])(\d+)/g,
		( _all, kind: string, count: string ) =>
			random.text( alphabets[ kind ] ?? BASE, Number( count ) )
	);
}

const grouped = ( text: string, sign: string ) =>
	text.replace( /(.{4})(?=.)/g, `$1${ sign }` );

/** As software stores it: `+390612345678`. */
const withoutGaps = ( form: string ) => form.replace( /[ ()-]/g, '' );

const mailOf: Maker = ( random ) =>
	`${ random.pick( FIRST ) }${ random.pick( [
		'.',
		'-',
		'_',
		'+',
	] ) }${ random.pick( LAST ) }${ random.pick( [
		'@',
		'@',
		'@',
		'%40',
		' (at) ',
	] ) }${ random.pick( SERVERS ) }`.toLowerCase();

const nameOf: Maker = ( random ) =>
	`${ random.pick( FIRST ) } ${ random.pick( LAST ) }`;

const addressOf: Maker = ( random ) => {
	const [ street, number ] = random.pick( STREETS );
	return `${ street }${ random.form(
		`N${ number.slice( 1 ) }`
	) }, ${ random.form( '####N' ) } ${ random.pick( CITIES ) }`;
};

const networkOf: Maker = ( random ) =>
	random.pick( [
		() =>
			`${ 10 + random.int( 90 ) }.${ 10 + random.int( 90 ) }.${
				100 + random.int( 99 )
			}.${ 10 + random.int( 90 ) }`,
		() =>
			random
				.form( '2001:db8:XXXX:XXXX:XXXX:ff00:XXXX:XXXN' )
				.replace( ':0', ':1' ),
		() =>
			random
				.form( '0XN:1X:2X:3X:4X:5X' )
				.slice( 2 )
				.replace( /^./, '0$&' ),
	] )();

/** How many of each, and how one is made. */
const MAKERS: readonly ( readonly [ ValueKind, number, Maker ] )[] = [
	[ 'mail', 500, mailOf ],
	...Object.values( PHONE_FORMS ).flatMap( ( forms ) =>
		[ ...forms, ...forms.slice( 0, 1 ).map( withoutGaps ) ].map(
			( form ) =>
				[
					'phone',
					6,
					( random: Random ) => random.form( form ),
				] as const
		)
	),
	...IBAN_SHAPES.flatMap( ( [ country, shape ] ) =>
		[ '', ' ' ].map(
			( sign ) =>
				[
					'iban',
					6,
					( random: Random ) => {
						const iban = ibanOf(
							country,
							shape,
							random.int( 1e6 )
						);
						return sign ? grouped( iban, sign ) : iban;
					},
				] as const
		)
	),
	...CARDS.flatMap( ( [ prefix, length ] ) =>
		[ '', ' ', '-' ].map(
			( sign ) =>
				[
					'card',
					10,
					( random: Random ) => {
						const card = cardOf(
							prefix,
							length,
							random.int( 1e6 )
						);
						return sign ? grouped( card, sign ) : card;
					},
				] as const
		)
	),
	...VAT_FORMS.map(
		( form ) =>
			[ 'vat', 7, ( random: Random ) => random.form( form ) ] as const
	),
	...IDENTITY_FORMS.map(
		( form ) =>
			[
				'identity',
				12,
				( random: Random ) => random.form( form ),
			] as const
	),
	...KEY_FORMS.map(
		( form ) =>
			[ 'key', 6, ( random: Random ) => keyOf( form, random ) ] as const
	),
	[ 'network', 60, networkOf ],
	[ 'name', 420, nameOf ],
	[ 'address', 240, addressOf ],
];

const shapeOf = ( value: string ) => value.replace( /\S/g, 'x' );

/** A value and its twin; one whose shape hardly ever comes again is thrown back. */
function pairOf( make: Maker, random: Random ): [ string, string ] {
	for (;;) {
		const value = make( random );
		for ( let attempt = 0; attempt < 2000; attempt++ ) {
			const twin = make( random );
			if ( twin !== value && shapeOf( twin ) === shapeOf( value ) ) {
				return [ value, twin ];
			}
		}
	}
}

/** The corpus of a seed: the same values each time. */
export function privateValues( seed: number ): PrivateValue[] {
	const random = createRandom( seed );
	return MAKERS.flatMap( ( [ kind, count, make ] ) =>
		Array.from( { length: count }, () => {
			const [ value, twin ] = pairOf( make, random );
			return { kind, value, twin };
		} )
	);
}
