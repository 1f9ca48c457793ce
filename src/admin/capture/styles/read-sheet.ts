import { fontKey } from '../clone/font-key.ts';
import { rewriteSelector } from './rewrite-selector.ts';
import { selectorParts } from './selector-parts.ts';
import { absoluteUrls } from './style-entry.ts';
import type { GroupCondition, StyleEntry } from './style-entry.ts';

/** Numbers of CSSRule.type, which do not depend on the window a rule comes from. */
const STYLE = 1;
const IMPORT = 3;
const MEDIA = 4;
const FONT_FACE = 5;
const KEYFRAMES = 7;
const SUPPORTS = 12;

/** Rules read before: a second picture reads them not again, nor does one whose page was read ahead. */
const known = new WeakMap< CSSRule, StyleEntry | null >();

/** The rules of a style sheet, one by one. Throws a SecurityError for a sheet of another origin. */
export function* readSheet(
	{ cssRules, href }: Pick< CSSStyleSheet, 'cssRules' | 'href' >,
	base: string
): Generator< StyleEntry > {
	for ( const rule of cssRules ) {
		let entry = known.get( rule );
		if ( entry === undefined ) {
			entry = readRule( rule, href ?? base );
			known.set( rule, entry );
		}
		if ( entry ) {
			yield entry;
		}
	}
}

function readRule( rule: CSSRule, base: string ): StyleEntry | null {
	switch ( rule.type ) {
		case STYLE:
			return readStyle( rule as CSSStyleRule, base );
		case MEDIA:
			return group(
				rule,
				{ media: ( rule as CSSMediaRule ).conditionText },
				base
			);
		case SUPPORTS:
			return group(
				rule,
				{ supports: ( rule as CSSSupportsRule ).conditionText },
				base
			);
		case IMPORT:
			return readImport( rule as CSSImportRule, base );
		case FONT_FACE:
			return readFont( rule as CSSFontFaceRule, base );
		case KEYFRAMES:
			return {
				kind: 'keyframes',
				name: ( rule as CSSKeyframesRule ).name,
				text: () => rule.cssText,
			};
		default:
			return readOther( rule, base );
	}
}

function readStyle( rule: CSSStyleRule, base: string ): StyleEntry {
	const selector = rule.selectorText;
	let text: string | undefined;
	// Nested rules are part of the text, so their selectors are rewritten here.
	const read = () =>
		rule.cssRules?.length
			? rewriteSelector(
					rule.cssText.slice( selector.length ).trim().slice( 1, -1 )
			  )
			: rule.style.cssText;
	return {
		kind: 'rule',
		parts: selectorParts( selector ),
		body: () => ( text ??= absoluteUrls( read(), base ) ),
	};
}

function group(
	rule: CSSRule,
	condition: GroupCondition,
	base: string
): StyleEntry {
	return {
		kind: 'group',
		condition,
		entries: () =>
			readSheet(
				{ cssRules: ( rule as CSSGroupingRule ).cssRules, href: base },
				base
			),
	};
}

function readImport( rule: CSSImportRule, base: string ): StyleEntry | null {
	const sheet = rule.styleSheet;
	if ( ! sheet ) {
		return null;
	}
	const wrap =
		rule.layerName === null || rule.layerName === undefined
			? {}
			: { wrap: `@layer ${ rule.layerName }` };
	const media = rule.media.mediaText;
	try {
		void sheet.cssRules;
		return {
			kind: 'group',
			condition: { ...wrap, ...( media ? { media } : {} ) },
			entries: () => readSheet( sheet, base ),
		};
	} catch {
		return null; // Imported from another origin; what imports it goes on without it, as the browser's own scripts have to.
	}
}

function readFont( rule: CSSFontFaceRule, base: string ): StyleEntry {
	const { style } = rule;
	return {
		kind: 'font',
		key: fontKey(
			style.getPropertyValue( 'font-family' ),
			style.getPropertyValue( 'unicode-range' ),
			style.getPropertyValue( 'font-weight' ),
			style.getPropertyValue( 'font-style' )
		),
		text: style.cssText,
		base,
	};
}

/** Rules newer than the numbers, told apart by the name of their class. */
function readOther( rule: CSSRule, base: string ): StyleEntry | null {
	const name = Object.prototype.toString.call( rule ).slice( 8, -1 );
	switch ( name ) {
		case 'CSSLayerBlockRule':
			return group(
				rule,
				{ wrap: `@layer ${ ( rule as CSSLayerBlockRule ).name }` },
				base
			);
		case 'CSSContainerRule':
			return group(
				rule,
				{
					wrap: `@container ${
						( rule as CSSContainerRule ).conditionText
					}`,
				},
				base
			);
		case 'CSSLayerStatementRule':
		case 'CSSPropertyRule':
		case 'CSSCounterStyleRule':
			return { kind: 'text', text: rule.cssText };
		case 'CSSScopeRule':
			return group(
				rule,
				{ wrap: rule.cssText.slice( 0, rule.cssText.indexOf( '{' ) ) },
				base
			);
		default:
			return null;
	}
}
