import type { PanelBoot } from '../../contract/site.ts';
import type { Frozen, MaskRule } from '../capture/index.ts';

/** The capture chunk; only its type is known here. */
export type Capture = typeof import('../capture/index.ts');

type SiteRule = PanelBoot[ 'mask_rules' ][ number ];

/** The site's rules in capture's words: values are texts, and a block loses its pictures too. */
function toMaskRules( { selector, mask }: SiteRule ): MaskRule[] {
	switch ( mask ) {
		case 'block':
			return [
				{ selector, what: 'text' },
				{ selector, what: 'image' },
			];
		case 'value':
			return [ { selector, what: 'text' } ];
		default:
			return [ { selector, what: mask } ];
	}
}

/** The page as it stands now, or null when it cannot be frozen: help without a picture is better than no help. */
export function freezePage(
	capture: Capture | null,
	doc: Document,
	rules: readonly SiteRule[]
): Frozen | null {
	try {
		return (
			capture?.freeze( doc, { rules: rules.flatMap( toMaskRules ) } ) ??
			null
		);
	} catch {
		return null;
	}
}
