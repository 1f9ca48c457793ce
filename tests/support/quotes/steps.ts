import fc from 'fast-check';
import type { QuoteLine } from '../../../src/contract/quote.ts';

export const OWNERS = [ 'anna', 'bram' ] as const;
export const PEOPLE = [ ...OWNERS, 'eva' ] as const;
export const AGENTS = [ 'saar', 'teun' ] as const;
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

/** One thing that somebody does, or that time does. */
export type Step =
	| { do: 'look'; who: PersonName | AgentName }
	| {
			do: 'approve' | 'decline';
			who: PersonName;
			/** Looks right before, as people mostly do. */
			fresh: boolean;
			forgery: Forgery | null;
	  }
	| { do: 'retry'; who: PersonName }
	| { do: 'revise'; who: AgentName; lines: QuoteLine[]; minutes: number }
	| { do: 'withdraw'; who: AgentName }
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

const one = < Name extends string >( names: readonly Name[] ) =>
	fc.constantFrom( ...names );

/** Random orders, with looking and deciding more frequent than the rest, so that many sights are fresh and many are stale. */
export const anySteps: fc.Arbitrary< Step[] > = fc.array(
	fc.oneof(
		{
			weight: 5,
			arbitrary: fc.record( {
				do: fc.constant( 'look' as const ),
				who: one( [ ...PEOPLE, ...AGENTS ] ),
			} ),
		},
		{
			weight: 4,
			arbitrary: fc.record( {
				do: fc.constantFrom( 'approve' as const, 'decline' as const ),
				who: one( PEOPLE ),
				fresh: fc.boolean(),
				forgery: fc.option( one( FORGERIES ), { freq: 4 } ),
			} ),
		},
		{
			weight: 2,
			arbitrary: fc.record( {
				do: fc.constant( 'retry' as const ),
				who: one( PEOPLE ),
			} ),
		},
		{
			weight: 2,
			arbitrary: fc.record( {
				do: fc.constant( 'revise' as const ),
				who: one( AGENTS ),
				lines: anyLines,
				minutes: fc.integer( { min: -5, max: 600 } ),
			} ),
		},
		{
			weight: 1,
			arbitrary: fc.record( {
				do: fc.constant( 'withdraw' as const ),
				who: one( AGENTS ),
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
