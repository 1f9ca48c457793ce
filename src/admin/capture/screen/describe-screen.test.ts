import { describe, expect, it } from 'vitest';
import { capture } from '../../../contract/capture.ts';
import { freeze } from '../freeze.ts';
import { describeScreen } from './describe-screen.ts';

describe( 'the facts of a screen', () => {
	it( 'are what the contract asks for', () => {
		document.title = 'Orders ‹ Corner Shop — WordPress';
		document.body.innerHTML =
			'<div class="notice notice-error is-dismissible"><p>The key could not be saved for anna@example.org.</p><button class="notice-dismiss"><span class="screen-reader-text">Dismiss</span></button></div><div class="updated"><p>Saved.</p></div>';
		Object.assign( window, {
			pagenow: 'edit-shop_order',
			adminpage: 'edit-php',
		} );
		const errors = [
			{
				message: 'x is undefined for anna@example.org',
				source: 'https://shop.example/a.js?ver=1&key=abc:10:5',
			},
		];
		const facts = describeScreen( document, freeze( document ), {
			errors,
		} );
		expect(
			capture.parse( { ...facts, field: null, environment: null } )
		).toBeTruthy();
		expect( facts.screen ).toMatchObject( {
			id: 'edit-shop_order',
			base: 'edit',
			title: 'Orders ‹ Corner Shop — WordPress',
		} );
		expect( facts.notices ).toEqual( [
			{
				kind: 'error',
				text: 'The key could not be saved for ••••••••••••••••.',
			},
			{ kind: 'success', text: 'Saved.' },
		] );
		expect( facts.errors ).toEqual( [
			{
				message: 'x is undefined for ••••••••••••••••',
				source: '/a.js?ver=1:10:5',
			},
		] );
	} );

	it( 'name the last failed requests and errors, ten at most, bounded and without what is private', () => {
		const entries = Array.from( { length: 300 }, ( _one, at ) => ( {
			name: `https://shop.example/wp-json/a/${ at }?token=abc123def456&email=anna@example.org`,
			responseStatus: at % 2 ? 200 : 403,
		} ) );
		Object.assign( window.performance, {
			getEntriesByType: () => entries,
		} );
		const { errors } = describeScreen( document, freeze( document ), {
			errors: [ { message: 'x'.repeat( 1000 ) } ],
		} );
		expect( errors ).toHaveLength( 10 );
		expect( errors[ 8 ] ).toEqual( {
			message: 'HTTP 403',
			source: '/wp-json/a/298',
		} );
		expect( errors[ 9 ]?.message.length ).toBeLessThanOrEqual( 500 );
		expect( JSON.stringify( errors ) ).not.toContain( 'abc123' );
	} );
} );
