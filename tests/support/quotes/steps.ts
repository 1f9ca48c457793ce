import fc from 'fast-check';
import type { QuoteLine } from '../../../src/contract/quote.ts';

export const OWNERS = [ 'anna', 'bram' ] as const;
export const PEOPLE = [ ...OWNERS, 'eva' ] as const;
export const AGENTS = [ 'saar', 'teun' ] as const;
/** Each person has two tabs open; each tab shows what it last looked at. */
export const TABS = [ 1, 2 ] as const;
export type Tab = ( typeof TABS )[ number ];
/** eva is an employee. */
export type PersonName = ( typeof PEOPLE )[ number ];
export type AgentName = ( typeof AGENTS )[ number ];

/** What a request may claim that was never shown. */
export const FORGERIES = [
	'version',
	'total_cents',
	'total_cents_with_vat',
	'currency',
	'shown_sha256',
] as const;
export type Forgery = ( typeof FORGERIES )[ number ];

/** What an agent offers. */
export interface Offer {
	lines: QuoteLine[];
	/** Billable minutes that an approval allows; null: none. */
	minutes_cap: number | null;
}

/** One thing that somebody does in one of their tabs, or that time does. */
export type Step =
	| { do: 'look'; who: PersonName | AgentName; tab: Tab }
	| {
			do: 'approve' | 'decline';
			who: PersonName;
			tab: Tab;
			/** Looks right before, as people mostly do. */
			fresh: boolean;
			forgery: Forgery | null;
			/** The request hangs on its way: it comes with the tab's next `retry`, or never. */
			hangs: boolean;
	  }
	/** The tab's last request comes again, with its key: its answer was lost, or the button was pressed twice. */
	| { do: 'retry'; who: PersonName; tab: Tab }
	| {
			do: 'revise';
			who: AgentName;
			tab: Tab;
			offer: Offer;
			minutes: number;
	  }
	| { do: 'withdraw'; who: AgentName; tab: Tab }
	| { do: 'job' }
	| { do: 'wait'; minutes: number };

/** Lines with fractions, discounts and several rates; the discount never outweighs what stands beside it at its rate. */
export const anyLines: fc.Arbitrary< QuoteLine[] > = fc
	.array(
		fc.record( {
			description: fc.constantFrom( 'Work', 'Licence', 'Überprüfung' ),
			quantity: fc.constantFrom( 1, 2, 3, 0.5, 1.25, 7, 0.75 ),
			unit_cents: fc
				.integer( { min: 0, max: 40_000 } )
				.map( ( quarter ) => quarter * 4 ),
			vat_percent: fc.constantFrom( 21, 9, 0, 22, 5.5 ),
		} ),
		{ minLength: 1, maxLength: 4 }
	)
	.chain( ( lines ) =>
		fc.constantFrom( lines, [
			...lines,
			{
				description: 'Discount',
				quantity: 0.25,
				unit_cents: -( lines[ 0 ]?.unit_cents ?? 0 ),
				vat_percent: lines[ 0 ]?.vat_percent ?? 0,
			},
		] )
	);

export const anyOffer: fc.Arbitrary< Offer > = fc.record( {
	lines: anyLines,
	minutes_cap: fc.constantFrom( null, 30, 90, 240 ),
} );

const one = < Name extends string | number >( names: readonly Name[] ) =>
	fc.constantFrom( ...names );
const tab = one( TABS );

/** Random orders, with looking and deciding more frequent than the rest, so that many sights are fresh and many are stale. */
export const anySteps: fc.Arbitrary< Step[] > = fc.array(
	fc.oneof(
		{
			weight: 5,
			arbitrary: fc.record( {
				do: fc.constant( 'look' as const ),
				who: one( [ ...PEOPLE, ...AGENTS ] ),
				tab,
			} ),
		},
		{
			weight: 4,
			arbitrary: fc.record( {
				do: fc.constantFrom( 'approve' as const, 'decline' as const ),
				who: one( PEOPLE ),
				tab,
				fresh: fc.boolean(),
				forgery: fc.oneof(
					{ weight: 5, arbitrary: fc.constant( null ) },
					{ weight: 1, arbitrary: one( FORGERIES ) }
				),
				hangs: fc.nat( 2 ).map( ( chance ) => chance === 0 ),
			} ),
		},
		{
			weight: 4,
			arbitrary: fc.record( {
				do: fc.constant( 'retry' as const ),
				who: one( PEOPLE ),
				tab,
			} ),
		},
		{
			weight: 2,
			arbitrary: fc.record( {
				do: fc.constant( 'revise' as const ),
				who: one( AGENTS ),
				tab,
				offer: anyOffer,
				minutes: fc.integer( { min: -5, max: 600 } ),
			} ),
		},
		{
			weight: 1,
			arbitrary: fc.record( {
				do: fc.constant( 'withdraw' as const ),
				who: one( AGENTS ),
				tab,
			} ),
		},
		{ weight: 1, arbitrary: fc.constant( { do: 'job' as const } ) },
		{
			weight: 2,
			arbitrary: fc.record( {
				do: fc.constant( 'wait' as const ),
				minutes: fc.integer( { min: 1, max: 150 } ),
			} ),
		}
	),
	{ minLength: 3, maxLength: 40, size: 'max' }
);
