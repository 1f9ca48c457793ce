import { parseUrl } from '../parse-url.ts';
import type { SelectorPart } from './selector-parts.ts';

/** A rule of a style sheet, read as far as is needed to know whether a copy wants it. */
export type StyleEntry =
	| {
			readonly kind: 'rule';
			readonly parts: readonly SelectorPart[];
			readonly body: () => string;
	  }
	| {
			readonly kind: 'group';
			readonly condition: GroupCondition;
			readonly entries: () => Iterable< StyleEntry >;
	  }
	| {
			readonly kind: 'font';
			readonly key: string;
			readonly text: string;
			readonly base: string;
	  }
	| {
			readonly kind: 'keyframes';
			readonly name: string;
			readonly text: () => string;
	  }
	| { readonly kind: 'text'; readonly text: string };

export type GroupCondition = {
	/** Tested on the live page, whose size and preferences the picture has not. */
	readonly media?: string;
	readonly supports?: string;
	/** Kept around the rules, for conditions that belong to the copy: layers, containers, scopes. */
	readonly wrap?: string;
};

/** Text of a rule with addresses made absolute. */
export function absoluteUrls( text: string, base: string ): string {
	return text.includes( 'url(' )
		? text.replace(
				/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]+))\s*\)/g,
				( all, a?: string, b?: string, c?: string ) => {
					const address = a ?? b ?? c ?? '';
					return /^(?:data:|#|$)/.test( address )
						? all
						: `url("${
								parseUrl( address, base )?.href ?? address
						  }")`;
				}
		  )
		: text;
}
