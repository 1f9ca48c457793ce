import type { Locator, Page } from 'playwright-core';

/** The panel as an owner meets it: by role and name. */
export const panelOf = ( page: Page ): Locator => page.locator( '#deskside' );

/**
 * Clicks "Help here" and waits until there is somewhere to write. Whoever left the last screen while a picture was on its
 * way first finds here what became of that request.
 */
export async function openPanel( page: Page ): Promise< Locator > {
	await page.click( '#wp-admin-bar-deskside > a' );
	const panel = panelOf( page );
	const words = panel.getByRole( 'textbox', {
		name: 'What do you need help with?',
	} );
	const another = panel.getByRole( 'button', { name: 'Ask something else' } );
	await words.or( another ).first().waitFor();
	if ( await another.isVisible() ) {
		await another.click();
	}
	await words.waitFor();
	return panel;
}

/** Writes the question and chooses what it is about. */
export async function fillQuestion(
	panel: Locator,
	{ body, topic }: { body: string; topic: string }
): Promise< void > {
	await panel
		.getByRole( 'textbox', { name: 'What do you need help with?' } )
		.fill( body );
	const about = panel.getByRole( 'combobox', { name: 'What is it about?' } );
	await about.fill( topic );
	await panel.getByRole( 'option', { name: topic } ).first().click();
}

/** The number of the ticket that was just sent. */
export async function sentNumber( panel: Locator ): Promise< number > {
	const heading = panel.getByRole( 'heading', {
		name: /^Sent: ticket \d+$/,
	} );
	await heading.waitFor();
	return Number( ( await heading.innerText() ).replace( /\D/g, '' ) );
}

/** Waits until it is known what it costs: an agreement that is asked for later would hold the button back. */
export const seeEstimate = ( panel: Locator ): Promise< void > =>
	panel.getByText( 'Why?' ).first().waitFor();

/** Agrees to what it may cost, where that is asked: how much is left depends on the stories before. */
export async function agreeIfAsked( panel: Locator ): Promise< void > {
	const agreement = panel.getByRole( 'checkbox', { name: /agree/i } );
	if ( await agreement.count() ) {
		await agreement.check();
	}
}

/** Sends, once the estimate stands there, and gives the ticket's number. */
export async function send( panel: Locator ): Promise< number > {
	await seeEstimate( panel );
	await agreeIfAsked( panel );
	await panel.getByRole( 'button', { name: 'Send', exact: true } ).click();
	return sentNumber( panel );
}
