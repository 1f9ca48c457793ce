import type { PrivateValue, ValueKind } from './private-values.ts';

/** Where on a page a value can stand; gives the markup of one. `text` is escaped for text, `quoted` for attributes. */
type Place = (
	value: { text: string; quoted: string; css: string },
	at: number
) => string;

const escape = ( text: string ) =>
	text
		.replaceAll( '&', '&amp;' )
		.replaceAll( '<', '&lt;' )
		.replaceAll( '"', '&quot;' )
		.replaceAll( "'", '&#39;' );

const SENTENCES: readonly ( ( text: string ) => string )[] = [
	( text ) => `Value ${ text } here`,
	( text ) => `(${ text })`,
	( text ) => `is ${ text }, or`,
	( text ) => `“${ text }”.`,
];

/** Attributes of any element; each is one more place. */
const ATTRIBUTES =
	'title alt aria-label aria-description aria-valuetext aria-placeholder aria-roledescription data-value data-mail data-json data-tooltip data-balloon placeholder label summary abbr cite value content datetime srcdoc action formaction ping onclick href xlink:href hreflang media usemap list pattern nonce itemid about property itemprop slot part'.split(
		' '
	);

/** All types there are. */
const INPUTS =
	'text email tel search url hidden password submit button reset image checkbox radio number range color date month week time datetime-local file'.split(
		' '
	);

/** Markup in a frame of its own. */
const framed = ( markup: string ) =>
	`<iframe width="280" height="36" style="padding:0" srcdoc="${ escape(
		`<body style="margin:0;font:11px sans-serif">${ markup }`
	) }"></iframe>`;

/** Form fields, attributes, texts, style sheets and foreign trees. */
const ANYWHERE: readonly Place[] = [
	...SENTENCES.map(
		( say ): Place =>
			( { text } ) =>
				`<p>${ say( text ) }</p>`
	),
	( { text } ) => `<p>cut: ${ text.replace( /^(.{3})/, '<b>$1</b>' ) }</p>`,
	( { text } ) => `<ul><li>${ text }<li>other</ul>`,
	( { text } ) => `<pre>line\n${ text }\n</pre>`,
	( { text } ) => `<details open><summary>More</summary>${ text }</details>`,
	( { text } ) => `<code>key = ${ text }</code>`,
	( { text } ) =>
		`<div class="notice notice-error"><p>Failed for ${ text }.</p></div>`,
	( { text } ) => `<div role="alert">${ text }</div>`,
	( { text } ) => `<button type="button">${ text }</button>`,
	( { text } ) => `<label>${ text } <input type="checkbox"></label>`,
	( { text } ) => `<h3>About ${ text }</h3>`,
	( { text } ) =>
		`<svg width="300" height="20"><title>${ text }</title><text y="14">${ text }</text></svg>`,
	( { quoted } ) =>
		`<a href="https://shop.example/list?s=${ encodeURIComponent(
			quoted
		) }#${ quoted }">link</a>`,
	( { quoted } ) =>
		`<a href="mailto:${ quoted }?subject=${ quoted }">mail</a>`,
	( { quoted } ) =>
		`<img alt="${ quoted }" src="/none.png?who=${ quoted }" width="200" height="20">`,
	...ATTRIBUTES.map(
		( name ): Place =>
			( { quoted } ) =>
				`<p ${ name }="of ${ quoted } now">attribute</p>`
	),
	...INPUTS.map(
		( type ): Place =>
			( { quoted } ) =>
				`<input type="${ type }" value="${ quoted }">`
	),
	( { quoted } ) => `<input placeholder="${ quoted }">`,
	( { quoted }, at ) =>
		`<input list="l${ at }"><datalist id="l${ at }"><option value="${ quoted }">${ quoted }</datalist>`,
	( { text } ) => `<textarea rows="2">${ text }</textarea>`,
	( { text } ) => `<textarea placeholder="${ text }" rows="2"></textarea>`,
	( { text, quoted } ) =>
		`<select><option value="${ quoted }" selected>${ text }</select>`,
	( { text } ) =>
		`<select multiple size="2"><optgroup label="${ text }"><option value="-1">${ text }</optgroup></select>`,
	( { text } ) => `<div contenteditable="true">${ text }</div>`,
	( { text } ) => `<div role="textbox">${ text }</div>`,
	( { text } ) => `<output>${ text }</output>`,
	( { text } ) => `<p data-deskside-mask>${ text }</p>`,
	( { css }, at ) =>
		`<style>.c${ at }::before{content:"${ css }"}</style><p class="c${ at }"> content</p>`,
	( { css }, at ) =>
		`<style>.v${ at }{--who:"${ css }"}.v${ at }::after{content:var(--who)}</style><p class="v${ at }">property </p>`,
	( { css }, at ) =>
		`<style>.l${ at }{list-style-type:"${ css } ";margin-left:300px}</style><ul><li class="l${ at }">marker</ul>`,
	( { css }, at ) =>
		`<style>.q${ at }{quotes:"${ css }" "«"}.q${ at }::before{content:open-quote}</style><p class="q${ at }">quotes</p>`,
	( { css }, at ) =>
		`<style>@counter-style n${ at }{system:cyclic;symbols:"${ css }"}.n${ at }{list-style-type:n${ at };margin-left:300px}</style><ul><li class="n${ at }">counter</ul>`,
	( { css }, at ) =>
		`<style>@keyframes k${ at }{to{content:"${ css }"}}.k${ at }::before{content:"";animation:k${ at } 1s forwards}</style><p class="k${ at }">keyframes </p>`,
	( { css }, at ) =>
		`<style>@property --p${ at }{syntax:"*";inherits:false;initial-value:"${ css }"}.p${ at }::before{content:var(--p${ at })}</style><p class="p${ at }">initial </p>`,
	( { css }, at ) =>
		`<style>.h${ at }{hyphenate-character:"${ css }";hyphens:manual;width:90px}</style><p class="h${ at }">hyphen&shy;ated&shy;altogether</p>`,
	( { css }, at ) =>
		`<style>.s${ at }::before{content:var(--who)}</style><p class="s${ at }" style='--who:"${ css }"'>style</p>`,
	( { quoted }, at ) =>
		`<style>.t${ at }::before{content:attr(data-who)}</style><p class="t${ at }" data-who="${ quoted }"> attr()</p>`,
	( { quoted } ) =>
		`<private-card data-text="${ quoted }">slotted ${ quoted }</private-card>`,
	( { quoted } ) =>
		`<private-card data-text="${ quoted }"><private-card data-text="${ quoted }">${ quoted }</private-card></private-card>`,
	( { text, quoted } ) =>
		`<iframe width="300" height="44" srcdoc="&lt;body style='margin:0;font:11px sans-serif'&gt;${ text.replaceAll(
			'&',
			'&amp;'
		) } &lt;input value='${ quoted.replaceAll(
			'&',
			'&amp;'
		) }'&gt;"></iframe>`,
	( { text } ) =>
		framed( framed( `${ text } <i title="${ text }">in two frames</i>` ) ),
	( { text } ) => `<dialog open style="position:static">${ text }</dialog>`,
	( { text } ) =>
		`<!-- ${ text } --><template>${ text }</template><noscript>${ text }</noscript><script type="application/json">{"a":"${ text }"}</script>`,
];

const row = ( cells: string, table = '' ) =>
	`<table class="wp-list-table ${ table }"><tbody><tr>${ cells }</tr></tbody></table>`;

/** Columns and boxes in which WordPress and WooCommerce show people; the only places for names and addresses. */
const OF_PEOPLE: readonly Place[] = [
	( { text } ) =>
		row(
			`<td class="column-username"><strong><a href="user-edit.php?user_id=7">${ text }</a></strong></td>`,
			'users'
		),
	( { text } ) =>
		row( `<td class="column-name">${ text }</td><td>Editor</td>`, 'users' ),
	( { text } ) =>
		row(
			`<td class="column-author"><a href="edit.php?author=3">${ text }</a></td>`
		),
	( { text } ) =>
		row(
			`<td class="author column-author"><strong>${ text }</strong></td>`,
			'comments'
		),
	( { text } ) =>
		row(
			`<td class="column-comment"><p>${ text } was here</p></td>`,
			'comments'
		),
	( { text } ) =>
		row(
			`<td class="column-order_number"><a class="order-view"><strong>#1024 ${ text }</strong></a></td>`
		),
	( { text } ) =>
		row(
			`<td class="column-billing_address">${ text }<span class="description">via Card</span></td>`
		),
	( { text } ) => row( `<td class="column-shipping_address">${ text }</td>` ),
	( { text } ) => row( `<td class="column-customer_name">${ text }</td>` ),
	( { text } ) =>
		`<div id="order_data"><div class="address"><p>${ text }</p></div></div>`,
	( { text } ) =>
		`<ul class="order_notes"><li><div class="note_content"><p>${ text }</p></div></li></ul>`,
	( { text } ) =>
		`<div class="wc-order-preview-addresses"><p>${ text }</p></div>`,
	( { text } ) =>
		`<div id="latest-comments"><div class="comment-meta"><cite>${ text }</cite></div><blockquote>${ text }</blockquote></div>`,
	( { text } ) =>
		`<table class="woocommerce-table__table"><tr><th class="woocommerce-table__item">${ text }</th><td class="woocommerce-table__item"><a href="mailto:m@example.org">mail</a></td></tr></table>`,
	( { text } ) =>
		`<table class="woocommerce-table__table"><tr><td><a href="post.php?post=7&amp;action=edit">7</a></td><td><div class="woocommerce-order-status">Completed</div></td><td>${ text }</td></tr></table>`,
	( { quoted } ) => `<input name="first_name" value="${ quoted }">`,
	( { quoted } ) =>
		`<input name="billing_address_1" value="${ quoted }" title="${ quoted }">`,
	( { text, quoted } ) =>
		`<select><option>${ text }</select><input type="hidden" name="customer" value="${ quoted }">`,
	( { text } ) =>
		`<span class="select2-selection__rendered">${ text }</span>`,
	( { text } ) => `<div contenteditable="">${ text }</div>`,
];

/** The first place for a kind's values; they go round from there. */
function placesFor( kind: ValueKind ): readonly Place[] {
	return kind === 'name' || kind === 'address'
		? OF_PEOPLE
		: [ ...ANYWHERE, ...OF_PEOPLE ];
}

/** The markup of one value in one of its places; `round` moves all values on to their next places. */
export function plant(
	{ kind, value }: Pick< PrivateValue, 'kind' | 'value' >,
	at: number,
	round: number
): string {
	const places = placesFor( kind );
	const place = places[ ( at * 7 + round ) % places.length ];
	const markup = place?.(
		{
			text: escape( value ),
			quoted: escape( value ),
			css: value.replace( /["\\]/g, '\\$&' ),
		},
		at
	);
	return `<div class="item" data-at="${ at }">${ markup }</div>`;
}

/** Number of different places. */
export const PLACES = ANYWHERE.length + OF_PEOPLE.length;
