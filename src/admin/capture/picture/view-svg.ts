import type { FrozenView } from '../clone/frozen-view.ts';
import { collectCss } from '../styles/collect-css.ts';
import type { CollectOptions } from '../styles/collect-css.ts';
import { absoluteUrls } from '../styles/style-entry.ts';
import { embedCss } from './embed-css.ts';
import { embedPixels } from './embed-pixels.ts';
import type { Embedder } from './embed.ts';

export type SvgOptions = CollectOptions & { ratio: number; embedder: Embedder };

/** The first word, weaker than any rule of the page: a picture has no links and no focus, so that they are made to look like them. */
const LINKS =
	':where(a[href],area[href]){color:LinkText;text-decoration:underline}' +
	':where([data-ds-focus-visible]){outline:-webkit-focus-ring-color auto 1px}';

/** The last word over the page's own rules: nothing moves, the caret does not blink, what ended stays ended. */
const STILL =
	'*,*::before,*::after{animation-play-state:paused!important;animation-delay:-1e5s!important;transition:none!important;caret-color:transparent!important}' +
	'slot{display:contents}';

/** Where scrollbars lie over the content and show only while scrolling. */
const NO_SCROLLBARS = '*:not(textarea){scrollbar-width:none!important}';

/** Characters that XML does not allow; tab, line feed and carriage return are allowed. */
// eslint-disable-next-line no-control-regex -- these are the ones to find
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * As text, not as base 64: fonts inside a frame would be written in it twice, each time a third longer. Escaped is only what ends an
 * address, is dropped from one or begins an escape: the browser takes its time over each (docs/capture-bench.md).
 */
const svgUrl = ( markup: string ) =>
	`data:image/svg+xml;charset=utf-8,${ markup.replace(
		/[%#\t\n\r]/g,
		encodeURIComponent
	) }`;

/** A view as an SVG document that needs nothing from outside, as a `data:` address. `complete` is false when something is missing in it. */
export async function viewSvg(
	view: FrozenView,
	options: SvgOptions
): Promise< { url: string; complete: boolean } > {
	// Together: while files come, style sheets are read.
	const [ { css, complete }, pixels, frames ] = await Promise.all( [
		embedStyles( view, options ),
		embedPixels( view, options.ratio, options.embedder ),
		embedFrames( view, options ),
		embedInline( view, options.embedder ),
	] );
	await options.slices.breathe();
	options.signal?.throwIfAborted();
	return {
		url: svgUrl( assemble( view, css ) ),
		complete: complete && pixels && frames,
	};
}

async function embedStyles(
	view: FrozenView,
	options: SvgOptions
): Promise< { css: string; complete: boolean } > {
	const { css, complete } = await collectCss( view, options );
	return { css: await embedCss( css, options.embedder ), complete };
}

async function embedFrames(
	view: FrozenView,
	options: SvgOptions
): Promise< boolean > {
	let complete = true;
	for ( const [ copy, frame ] of view.frames ) {
		const inside = await viewSvg( frame, options );
		copy.setAttribute( 'src', inside.url );
		complete &&= inside.complete;
	}
	return complete;
}

/** Pictures named in `style` attributes. */
async function embedInline(
	view: FrozenView,
	embedder: Embedder
): Promise< void > {
	const styled = [ ...view.root.querySelectorAll( '[style*="url("]' ) ];
	await Promise.all(
		styled.map( async ( copy ) => {
			const style = absoluteUrls(
				copy.getAttribute( 'style' ) ?? '',
				view.baseUrl
			);
			copy.setAttribute( 'style', await embedCss( style, embedder ) );
		} )
	);
}

function assemble( view: FrozenView, css: string ): string {
	const {
		root,
		width,
		height,
		scrollX,
		scrollY,
		rem,
		background,
		colourScheme,
	} = view;
	root.setAttribute( 'data-ds-root', '' );
	const page = new XMLSerializer()
		.serializeToString( root )
		.replace( NOT_XML, '' );
	const styles = [
		LINKS,
		css,
		STILL,
		view.roomyScrollbars ? '' : NO_SCROLLBARS,
	]
		.join( ' ' )
		.replace( NOT_XML, '' )
		.replaceAll( ']]>', ']]\\>' );
	const size = `all:initial!important;display:block!important;width:${ width }px!important;height:${ height }px!important`;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${ width }" height="${ height }" style="${ size };font-size:${ rem }px!important;color-scheme:${ colourScheme }!important">` +
		`<style><![CDATA[${ styles }]]></style>` +
		`<foreignObject width="${ width }" height="${ height }" style="${ size };overflow:hidden!important">` +
		`<div xmlns="http://www.w3.org/1999/xhtml" style="${ size };position:absolute!important;inset:0!important;background:${ background }!important"></div>` +
		`<div data-ds-page="" xmlns="http://www.w3.org/1999/xhtml" style="${ size };position:absolute!important;` +
		`left:${ -scrollX }px!important;top:${ -scrollY }px!important">${ page }</div>` +
		`</foreignObject></svg>`
	);
}
