import { ibanOf } from '../../src/admin/capture/masking/testing/corpus.ts';

/** Private values on a page; two pages differ in nothing else. */
export type Secrets = {
	name: string;
	mail: string;
	phone: string;
	iban: string;
	card: string;
	key: string;
	street: string;
	address: string;
	number: string;
	date: string;
};

const spaced = ( iban: string ) => iban.replace( /(.{4})(?=.)/g, '$1 ' );

/** Two people whose data have the same lengths and the same gaps. */
export const ROSA: Secrets = {
	name: 'Rosa Verdi',
	mail: 'rosa.verdi@example.org',
	phone: '+39 347 123 4567',
	iban: spaced( ibanOf( 'IT', 'a1n22', 1 ) ),
	card: '4111 1111 1111 1111',
	key: 'ck_0123456789abcdef0123456789abcdef01234567',
	street: 'Via Giuseppe Garibaldi 21',
	address: '84.120.200.17',
	number: '48213',
	date: '1981-04-23',
};
export const ANNA: Secrets = {
	name: 'Anna Lupin',
	mail: 'anna.lupin@example.net',
	phone: '+33 612 345 6789',
	iban: spaced( ibanOf( 'IT', 'a1n22', 2 ) ),
	card: '5555 5555 5555 4444',
	key: 'ck_fedcba9876543210fedcba9876543210fedcba98',
	street: 'Via Federico Montanari 99',
	address: '91.211.105.83',
	number: '90177',
	date: '1990-12-05',
};

const STYLE = `
	:root { --accent: #2271b1 } * { box-sizing: border-box }
	html { background: #f0f0f1 } body { margin: 0; font: 13px/1.4 sans-serif; color: #3c434a; min-height: 1600px }
	#wpadminbar { position: fixed; top: 0; left: 0; right: 0; height: 32px; background: #1d2327; color: #fff; z-index: 9; padding: 6px 10px }
	#adminmenu { position: absolute; top: 32px; left: 0; width: 160px; bottom: 0; margin: 0; padding: 8px; background: #1d2327; color: #fff; list-style: none }
	#adminmenu li:hover { background: var(--accent) }
	#wpbody-content { margin: 32px 0 0 180px; padding: 10px; width: 1080px }
	table { border-collapse: collapse; background: #fff } td, th { border: 1px solid #c3c4c7; padding: 4px 8px; text-align: left }
	input { width: 180px; border: 1px solid #8c8f94; padding: 3px } input[type=number] { width: 90px } input:focus { outline: 2px solid var(--accent) }
	.scroller { height: 60px; overflow: auto; border: 1px solid; width: 400px } .scroller p { margin: 0; height: 30px }
	.columns { display: flex; gap: 20px; align-items: start }`;

const FIELDS = ( { name, mail, phone, card, number, date }: Secrets ) => `
	<h2>Store</h2><table class="form-table">
	<tr><th><label for="owner">Owner</label></th><td><input id="owner" name="owner_name" value="${ name }" title="${ mail }"> <input type="email" value="${ mail }"></td></tr>
	<tr><th>Contact</th><td><input type="tel" value="${ phone }"> <input type="search" value="${ name }"> <input type="url" value="https://${ mail }/"></td></tr>
	<tr><th>Numbers</th><td><input type="number" value="${ number }"> <input type="date" value="${ date }"> <input type="time" value="${ date.slice(
		5,
		7
	) }:${ date.slice( 8 ) }"> <input type="month" value="${ date.slice(
		0,
		7
	) }"></td></tr>
	<tr><th>Secrets</th><td><input type="password" value="${ card }"> <input class="wp-pwd" type="text" value="${ card }"> <input type="hidden" name="_wpnonce" value="${ number }${ number }"><input type="range" max="99999" value="${ number }"><input type="color" value="#${ number }1"></td></tr>
	<tr><th>Choice</th><td><select><option value="-1">Bulk actions</option><option selected value="${ number }">${ name }</option></select> <select multiple size="2"><option>${ name }</option><option selected>${ mail }</option></select> <textarea rows="2">${ name }\n${ mail }</textarea>
	<label><input type="checkbox" checked value="${ number }" style="width:auto"> Anyone can register</label> <input type="submit" value="Save Changes"></td></tr></table>`;

const TABLES = ( { name, mail, street, phone }: Secrets ) => `
	<div class="columns"><table class="wp-list-table users"><thead><tr><th>Username</th><th>Email</th><th>Role</th></tr></thead><tbody><tr><td class="column-username"><strong><a href="user-edit.php?user_id=7">${ name }</a></strong></td><td class="column-email"><a href="mailto:${ mail }">${ mail }</a></td><td class="column-role">Editor</td></tr></tbody></table>
	<table class="wp-list-table"><thead><tr><th>Order</th><th>Billing</th></tr></thead><tbody><tr><td class="column-order_number"><a class="order-view"><strong>#1024 ${ name }</strong></a></td><td class="column-billing_address">${ name }, ${ street }<span class="description">via Card</span></td></tr></tbody></table></div>
	<div id="order_data"><h2>Order #1024 details</h2><div class="order_data_column"><h3>Billing</h3><div class="address"><p>${ name }<br>${ street }</p><p><strong>Phone:</strong> <a href="tel:${ phone }">${ phone }</a></p></div></div></div>`;

const TEXTS = ( {
	name,
	mail,
	phone,
	iban,
	card,
	key,
	address,
	street,
}: Secrets ) => `
	<div class="notice notice-error"><p>The order of ${ mail } could not be paid.</p></div>
	<p id="texts">Call ${ phone }, write to <b>${ mail.slice(
		0,
		4
	) }</b>${ mail.slice(
		4
	) }, pay to ${ iban } or with ${ card }; key ${ key } from ${ address }; ship to ${ street }.</p>
	<p data-note="${ name } ${ mail }" class="noted" aria-label="${ mail }">Note</p><style>.noted::after { content: attr(data-note) } .said::before { content: "${ mail } " }</style><p class="said">said</p>
	<p data-deskside-mask>Free words of ${ name }</p><img class="avatar" width="32" height="32" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><text y='20'>${ name.slice(
		0,
		1
	) }</text></svg>" alt="${ name }">
	<div contenteditable="true">${ name } wrote this</div><a href="edit.php?s=${ encodeURIComponent(
		name
	) }&token=${ key }">Search results</a>`;

const PARTS = ( { name, mail }: Secrets, other: string ) => `
	<div class="columns"><div class="scroller" id="scroller"><p>one</p><p>two</p><p>three ${ mail }</p><p>four</p><p>five</p></div>
	<iframe id="editor" name="editor-canvas" width="300" height="90" srcdoc="&lt;style&gt;p{color:#c00;margin:0}&lt;/style&gt;&lt;body style='background:#fe9'&gt;&lt;p&gt;In the frame ${ mail }&lt;/p&gt;&lt;input value='${ name }'&gt;&lt;p contenteditable='true'&gt;${ name }&lt;/p&gt;"></iframe>
	<iframe id="foreign" width="150" height="90" src="${ other }/pay"></iframe><canvas id="drawing" width="80" height="60"></canvas><shop-card></shop-card></div>
	<dialog id="dialog"><h2>Dialog heading</h2><p>About ${ mail }</p></dialog>`;

const SCRIPT = ( { mail }: Secrets ) => `
	const pen = document.getElementById( 'drawing' ).getContext( '2d' ); pen.fillStyle = 'rgb(0, 160, 0)'; pen.fillRect( 0, 0, 80, 60 );
	customElements.define( 'shop-card', class extends HTMLElement { connectedCallback() {
		const root = this.attachShadow( { mode: 'open' } ); const style = document.createElement( 'style' ); style.textContent = ':host { display: block; background: rgb(0, 0, 200) } p { color: #fff; margin: 4px }';
		const p = document.createElement( 'p' ); p.textContent = 'In the shadow ${ mail }'; const field = document.createElement( 'input' ); field.value = '${ mail }'; root.append( style, p, field ); } } );
	document.getElementById( 'scroller' ).scrollTop = 60;`;

/** A page like an admin screen with private values in every kind of place. */
export function adminPage( secrets: Secrets, otherOrigin: string ): string {
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Orders of ${
		secrets.name
	} (${ secrets.mail }) ‹ Corner Shop</title><style>${ STYLE }</style></head>
	<body class="wp-admin"><div id="wpadminbar">Howdy, <span class="display-name">${
		secrets.name
	}</span></div>
	<ul id="adminmenu" aria-label="Main menu"><li>Dashboard</li><li>Orders</li><li>Settings</li></ul>
	<div id="wpbody-content"><h1>Orders &amp; settings</h1>${ TEXTS(
		secrets
	) }${ FIELDS( secrets ) }${ TABLES( secrets ) }${ PARTS(
		secrets,
		otherOrigin
	) }</div>
	<div data-deskside-ui style="position:fixed;right:0;top:40px;width:200px;height:300px;background:rgb(255, 0, 255)">Our panel</div><script>${ SCRIPT(
		secrets
	) }</script></body></html>`;
}
