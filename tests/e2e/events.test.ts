import type { Browser } from 'playwright-core';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agentCookie } from '../support/stage/agent-cookie.ts';
import {
	launchBrowser,
	visitSite,
	type Visit,
} from '../support/stage/browser.ts';
import { eventually } from '../support/stage/eventually.ts';
import { fillQuestion, openPanel, send } from '../support/stage/panel.ts';
import { openEyes } from '../support/stage/provider-eyes.ts';
import { stage } from '../support/stage/stage.ts';

/* An agent answers; the site hears of it by a signed event, so the badge stands on the next page without any page asking. */

let browser: Browser;
let owner: Visit;

beforeAll( async () => {
	browser = await launchBrowser();
	owner = await visitSite( browser );
} );
afterAll( async () => {
	await owner.close();
	await browser.close();
} );

async function answer( ticket: string ): Promise< number > {
	const body = 'Done, have a look.';
	const { status } = await fetch(
		`${ stage().provider }/v1/desk/tickets/${ ticket }/messages`,
		{
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				'deskside-desk': '1',
				'idempotency-key': ulid(),
				cookie: await agentCookie(),
			},
			body: JSON.stringify( {
				id: `msg_${ ulid() }`,
				body,
				status: 'answered',
				attachments: [],
				written_at: new Date().toISOString(),
			} ),
		}
	);
	return status;
}

describe( 'an answer at the desk', () => {
	it( 'shows as a badge on the next page, and no page asked for it', async () => {
		const { page } = owner;
		await page.goto( '/wp-admin/' );
		const panel = await openPanel( page );
		await fillQuestion( panel, {
			body: 'How do I sort the categories by hand?',
			topic: 'How a shop function works',
		} );
		const number = await send( panel );
		const found = ( await ( await openEyes() ).queue() ).find(
			( item ) => item.number === number
		);
		await page.goto( 'about:blank' );
		expect( await answer( found?.id ?? '' ) ).toBe( 201 );
		const asked: string[] = [];
		page.on( 'request', ( request ) => {
			if ( request.url().includes( '/deskside/v1/' ) ) {
				asked.push( request.url() );
			}
		} );
		await eventually( async () => {
			await page.goto( '/wp-admin/index.php' );
			const badge = page.locator(
				'#wp-admin-bar-deskside .deskside-unread'
			);
			expect( await badge.count() ).toBe( 1 );
		} );
		expect( asked ).toEqual( [] );
	} );
} );
