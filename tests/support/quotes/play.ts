import { expect } from 'vitest';
import type { QuoteLine } from '../../../src/contract/quote.ts';
import type { Binding } from '../../../src/provider/quotes/quote-state.ts';
import { NaiveQuote, type Outcome } from './naive-quote.ts';
import { OWNERS, type Forgery, type PersonName, type Step } from './steps.ts';

/** What a person asked for; given again as it was when it is retried. */
export interface Asked {
	key: string;
	do: 'approve' | 'decline';
	seen: Binding;
}

/** The thing under test: pure rules in memory, or rows in a database. Each answers what became of a request. */
export interface Subject {
	/** What counts now, as a reader is shown it; null while nothing was sent. */
	look: ( at: string ) => Promise< { version: number; binding: Binding } >;
	publish: (
		who: string,
		lines: QuoteLine[],
		valid_until: string,
		seen: number,
		at: string
	) => Promise< Outcome >;
	decide: ( who: PersonName, asked: Asked, at: string ) => Promise< Outcome >;
	withdraw: ( who: string, seen: number, at: string ) => Promise< Outcome >;
	job: ( at: string ) => Promise< Outcome >;
	/** Status, and every sum that was booked with its version. */
	read: ( at: string ) => Promise< {
		status: string;
		booked: { version: number; gross: number }[];
	} >;
}

const START = Date.parse( '2026-03-28T09:00:00.000Z' );
const MINUTE = 60_000;
const iso = ( at: number ) => new Date( at ).toISOString();

/** Plays the steps on subject and model side by side; after each, both must have answered alike and stand alike. */
export async function play(
	subject: Subject,
	first: QuoteLine[],
	steps: readonly Step[],
	newKey: () => string
): Promise< NaiveQuote > {
	const model = new NaiveQuote();
	const sights = new Map< string, { version: number; binding: Binding } >();
	const asked = new Map< PersonName, { asked: Asked; id: number } >();
	let now = START;
	let requests = 0;
	const until = iso( now + 200 * MINUTE );
	expect( await subject.publish( 'saar', first, until, 0, iso( now ) ) ).toBe(
		model.send( first, Date.parse( until ), 0, now )
	);

	const ask = async ( who: PersonName, id: number, what: Asked ) => {
		const honest = ! isForged.has( what );
		const expected = model.answer(
			{
				id,
				what: what.do === 'approve' ? 'approved' : 'declined',
				who,
				version: what.seen.version,
				honest,
			},
			( OWNERS as readonly string[] ).includes( who ),
			now
		);
		expect( await subject.decide( who, what, iso( now ) ) ).toBe(
			expected
		);
	};

	for ( const step of steps ) {
		switch ( step.do ) {
			case 'wait':
				now += step.minutes * MINUTE;
				break;
			case 'job':
				expect( await subject.job( iso( now ) ) ).toBe(
					model.job( now )
				);
				break;
			case 'look':
				sights.set( step.who, await subject.look( iso( now ) ) );
				break;
			case 'revise': {
				const seen = sights.get( step.who )?.version ?? 1;
				const end = now + step.minutes * MINUTE;
				expect(
					await subject.publish(
						step.who,
						step.lines,
						iso( end ),
						seen,
						iso( now )
					)
				).toBe( model.send( step.lines, end, seen, now ) );
				break;
			}
			case 'withdraw': {
				const seen = sights.get( step.who )?.version ?? 1;
				expect(
					await subject.withdraw( step.who, seen, iso( now ) )
				).toBe( model.withdraw( seen, now ) );
				break;
			}
			case 'approve':
			case 'decline': {
				const sight = step.fresh
					? await subject.look( iso( now ) )
					: sights.get( step.who );
				if ( ! sight ) {
					break;
				}
				const what: Asked = {
					key: newKey(),
					do: step.do,
					seen: forge( sight.binding, step.forgery ),
				};
				if ( step.forgery ) {
					isForged.add( what );
				}
				const id = ++requests;
				asked.set( step.who, { asked: what, id } );
				await ask( step.who, id, what );
				break;
			}
			case 'retry': {
				const last = asked.get( step.who );
				if ( last ) {
					await ask( step.who, last.id, last.asked );
				}
				break;
			}
		}
		const { status, booked } = await subject.read( iso( now ) );
		expect( status ).toBe( model.status( now ) );
		expect( booked.map( ( { gross } ) => BigInt( gross ) ) ).toEqual(
			model.booked
		);
		expect( booked.length ).toBeLessThanOrEqual( 1 );
	}
	return model;
}

const isForged = new WeakSet< Asked >();

function forge( seen: Binding, forgery: Forgery | null ): Binding {
	switch ( forgery ) {
		case null:
			return { ...seen };
		case 'version':
			return { ...seen, version: seen.version + 1 };
		case 'currency':
			return { ...seen, currency: 'USD' };
		case 'shown_sha256':
			return { ...seen, shown_sha256: '0'.repeat( 64 ) };
		case 'total_cents':
		case 'total_cents_with_vat':
			return { ...seen, [ forgery ]: seen[ forgery ] + 1 };
	}
}
