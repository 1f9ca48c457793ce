import { helpPlugin, type HelpPlugin } from './help.ts';

const LINE = /^(\S+?)(?:\s+>=\s*([\w.-]+))?(?:\s+<=\s*([\w.-]+))?$/;

/** How people write a plugin with its versions: `woocommerce`, `woocommerce >=8.0` or `woocommerce >=8.0 <=9.9`. */
export function toPluginLine( { slug, from, to }: HelpPlugin ): string {
	return [ slug, from && `>=${ from }`, to && `<=${ to }` ]
		.filter( Boolean )
		.join( ' ' );
}

/** Reads such a line; null when it is none. */
export function readPluginLine( line: string ): HelpPlugin | null {
	const [ , slug, from = null, to = null ] = LINE.exec( line.trim() ) ?? [];
	return helpPlugin.safeParse( { slug, from, to } ).data ?? null;
}
