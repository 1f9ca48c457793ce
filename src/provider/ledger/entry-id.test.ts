import { expect, test } from 'vitest';
import { dueEntryId, newEntryId } from './entry-id.ts';

const AT = Date.UTC( 2026, 2, 1 );

test( 'ids sort by age, whether they are new or follow from the contract', () => {
	const shape = /^min_[0-9A-HJKMNP-TV-Z]{26}$/;
	const made = [ newEntryId, dueEntryId ].flatMap( ( make ) => [
		[ make( AT ), make( AT + 1 ) ],
	] );
	for ( const [ older = '', newer = '' ] of made ) {
		expect( older ).toMatch( shape );
		expect( older < newer ).toBe( true );
	}
	expect( newEntryId( AT ) ).not.toBe( newEntryId( AT ) );
} );

test( 'what follows from the contract has one id, and nothing else has it', () => {
	const id = dueEntryId( AT, 'pro_1', 'con_1', '2026-03', 'grant' );
	expect( dueEntryId( AT, 'pro_1', 'con_1', '2026-03', 'grant' ) ).toBe( id );
	for ( const other of [
		dueEntryId( AT + 1, 'pro_1', 'con_1', '2026-03', 'grant' ),
		dueEntryId( AT, 'pro_1', 'con_1', '2026-03', 'lapse' ),
		dueEntryId( AT, 'pro_1c', 'on_1', '2026-03', 'grant' ),
	] ) {
		expect( other ).not.toBe( id );
	}
} );
