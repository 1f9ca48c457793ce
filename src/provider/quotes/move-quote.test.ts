import { describe, expect, test } from 'vitest';
import { ProblemError } from '../http/problem-error.ts';
import { moveQuote } from './move-quote.ts';
import { QuoteClash } from './quote-clash.ts';
import type { Decide, QuoteCommand, QuoteState } from './quote-state.ts';

const AT = '2026-11-10T09:00:00.000Z';
const VALID_UNTIL = '2026-11-17T09:00:00.000Z';
const JUST_BEFORE = '2026-11-17T08:59:59.999Z';
const BINDING = {
	version: 2,
	total_cents: 12_000,
	total_cents_with_vat: 14_520,
	currency: 'EUR',
	text_version: 1,
	shown_sha256: 'shown',
};

const draft: QuoteState = {
	status: 'draft',
	version: 0,
	valid_until: null,
	draft_sha256: 'draft',
	binding: null,
	ended: null,
};
const sent: QuoteState = {
	...draft,
	status: 'sent',
	version: 2,
	valid_until: VALID_UNTIL,
	draft_sha256: null,
	binding: BINDING,
};
const approved: QuoteState = {
	...sent,
	status: 'approved',
	ended: {
		what: 'approved',
		version: 2,
		by: 'Olga',
		at: AT,
		key: 'key',
		ref: 'user-1',
	},
};
const declined: QuoteState = {
	...approved,
	status: 'declined',
	ended: { ...( approved.ended as object ), what: 'declined' } as NonNullable<
		QuoteState[ 'ended' ]
	>,
};
const withdrawn: QuoteState = { ...approved, status: 'withdrawn' };
const expired: QuoteState = { ...sent, status: 'expired' };

const changeDraft = {
	do: 'change_draft',
	draft_sha256: 'draft',
	at: AT,
} as const;
const send = { ...changeDraft, do: 'send', valid_until: VALID_UNTIL } as const;
const revise = {
	do: 'revise',
	version: 2,
	valid_until: VALID_UNTIL,
	at: AT,
} as const;
const withdraw = { do: 'withdraw', version: 2, at: AT } as const;
const expire = { do: 'expire', at: VALID_UNTIL } as const;
const approve: Decide = {
	do: 'approve',
	key: 'key',
	ref: 'user-1',
	role: 'owner',
	seen: BINDING,
	at: AT,
};
const decline: Decide = { ...approve, do: 'decline' };

describe( 'where a command leads', () => {
	test.each< [ string, QuoteState, QuoteCommand, string, number ] >( [
		[ 'a draft is changed', draft, changeDraft, 'draft', 0 ],
		[ 'a draft is sent', draft, send, 'sent', 1 ],
		[ 'a sent one is revised', sent, revise, 'sent', 3 ],
		[
			'a draft is dropped',
			draft,
			{ ...withdraw, version: 0 },
			'withdrawn',
			0,
		],
		[ 'a sent one is withdrawn', sent, withdraw, 'withdrawn', 2 ],
		[ 'its time runs out', sent, expire, 'expired', 2 ],
		[ 'it is approved', sent, approve, 'approved', 2 ],
		[ 'it is declined', sent, decline, 'declined', 2 ],
		[
			'it is approved in the last instant',
			sent,
			{ ...approve, at: JUST_BEFORE },
			'approved',
			2,
		],
	] )( '%s', ( _what, state, command, status, version ) => {
		expect( moveQuote( state, command ) ).toEqual( {
			status,
			version,
			repeated: false,
		} );
	} );

	test.each< [ string, QuoteState, QuoteCommand ] >( [
		[ 'the same approval again', approved, approve ],
		[ 'the same refusal again', declined, decline ],
		[ 'it runs out before its time', sent, { ...expire, at: JUST_BEFORE } ],
		[ 'a draft runs out', draft, expire ],
		[ 'what ended runs out', withdrawn, expire ],
		[ 'what ran out runs out', expired, expire ],
	] )( 'nothing is to do: %s', ( _what, state, command ) => {
		expect( moveQuote( state, command ) ).toEqual( {
			status: state.status,
			version: state.version,
			repeated: true,
		} );
	} );
} );

describe( 'what is refused, and what the person is told', () => {
	const late = { at: VALID_UNTIL };
	const ranOut = `This quote was valid until ${ VALID_UNTIL }.`;
	const wasApproved = `This quote was approved by Olga at ${ AT }.`;
	const wasRevised = ( seen: number ) =>
		`This quote was changed: version 2 counts now, you saw version ${ seen }.`;
	const altered = ( ...names: string[] ) =>
		`What was shown is not what version 2 says (${ names.join(
			', '
		) }). Look at it again.`;
	const seeing = ( part: object ) => ( {
		...approve,
		seen: { ...BINDING, ...part },
	} );

	test.each< [ QuoteState, QuoteCommand, string, string ] >( [
		[
			draft,
			{ ...send, draft_sha256: 'old' },
			'draft_changed',
			'Somebody changed this draft meanwhile.',
		],
		[
			draft,
			{ ...changeDraft, draft_sha256: 'old' },
			'draft_changed',
			'Somebody changed this draft meanwhile.',
		],
		[ sent, send, 'revised', 'Version 2 was sent already.' ],
		[ sent, changeDraft, 'revised', 'Version 2 was sent already.' ],
		[ sent, { ...changeDraft, ...late }, 'ended', ranOut ],
		[ approved, changeDraft, 'ended', wasApproved ],
		[
			{ ...approved, ended: null },
			changeDraft,
			'ended',
			`This quote was approved by  at ${ AT }.`,
		],
		[
			{ ...expired, valid_until: null },
			changeDraft,
			'ended',
			`This quote was valid until ${ AT }.`,
		],
		[
			draft,
			{ ...revise, version: 0 },
			'not_sent',
			'This quote was not sent yet.',
		],
		[ draft, approve, 'not_sent', 'This quote was not sent yet.' ],
		[ approved, revise, 'ended', wasApproved ],
		[ sent, { ...revise, ...late }, 'ended', ranOut ],
		[ sent, { ...revise, version: 1 }, 'revised', wasRevised( 1 ) ],
		[
			draft,
			withdraw,
			'revised',
			'This quote was changed: version 0 counts now, you saw version 2.',
		],
		[ sent, { ...withdraw, version: 1 }, 'revised', wasRevised( 1 ) ],
		[ sent, { ...withdraw, ...late }, 'ended', ranOut ],
		[ approved, withdraw, 'ended', wasApproved ],
		[ sent, { ...approve, ...late }, 'ended', ranOut ],
		[ expired, approve, 'ended', ranOut ],
		[ approved, decline, 'ended', wasApproved ],
		[ approved, { ...approve, key: 'another' }, 'ended', wasApproved ],
		[ approved, { ...approve, ref: 'user-2' }, 'ended', wasApproved ],
		[ approved, seeing( { total_cents: 1 } ), 'ended', wasApproved ],
		[ sent, seeing( { version: 1 } ), 'revised', wasRevised( 1 ) ],
		[
			sent,
			seeing( { total_cents: 1 } ),
			'altered',
			altered( 'total_cents' ),
		],
		[
			sent,
			seeing( { total_cents_with_vat: 1 } ),
			'altered',
			altered( 'total_cents_with_vat' ),
		],
		[
			sent,
			seeing( { currency: 'USD', shown_sha256: 'x' } ),
			'altered',
			altered( 'currency', 'shown_sha256' ),
		],
		[
			sent,
			seeing( { text_version: 0 } ),
			'altered',
			altered( 'text_version' ),
		],
		[
			{ ...sent, binding: null },
			approve,
			'altered',
			altered( ...Object.keys( BINDING ) ),
		],
	] )( '%o, %o: %s', ( state, command, happened, message ) => {
		const clash = refusalOf( state, command );
		expect( clash ).toBeInstanceOf( QuoteClash );
		expect( clash ).toMatchObject( {
			name: 'QuoteClash',
			code: 'state_conflict',
			happened,
			message,
		} );
	} );
} );

test.each( [ approve, decline ] )(
	'nobody but an owner decides, not even again: $do',
	( command ) => {
		for ( const state of [ sent, approved ] ) {
			const refusal = refusalOf( state, {
				...command,
				role: 'employee',
			} );
			expect( refusal ).toBeInstanceOf( ProblemError );
			expect( refusal ).toMatchObject( {
				code: 'forbidden',
				detail: 'Only an owner of the site may approve or decline a quote: an administrator or a shop manager.',
			} );
		}
	}
);

describe( 'how long a quote may be valid', () => {
	const commands = (
		valid_until: string
	): [ QuoteState, QuoteCommand ][] => [
		[ draft, { ...send, valid_until } ],
		[ sent, { ...revise, valid_until } ],
	];

	test.each( [ '2026-11-10T09:00:00.001Z', '2027-11-11T09:00:00.000Z' ] )(
		'until %s',
		( valid_until ) => {
			for ( const [ state, command ] of commands( valid_until ) ) {
				expect( moveQuote( state, command ).status ).toBe( 'sent' );
			}
		}
	);

	test.each( [
		AT,
		'2026-11-09T09:00:00Z',
		'2027-11-11T09:00:00.001Z',
		'soon',
	] )( 'not until %s', ( valid_until ) => {
		for ( const [ state, command ] of commands( valid_until ) ) {
			expect( refusalOf( state, command ) ).toMatchObject( {
				code: 'invalid_request',
				fields: [
					{
						path: 'draft.valid_until',
						message: 'Choose a moment within the next 366 days.',
					},
				],
			} );
		}
	} );
} );

function refusalOf( state: QuoteState, command: QuoteCommand ): unknown {
	try {
		moveQuote( state, command );
	} catch ( error ) {
		return error;
	}
	throw new Error( 'It was not refused.' );
}
