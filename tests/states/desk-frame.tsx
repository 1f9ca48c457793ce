import { __experimentalStyleProvider as StyleProvider } from '@wordpress/components';
import { createPortal, useEffect, useState } from '@wordpress/element';
import type { ReactElement, ReactNode } from 'react';
import type { State } from './state.ts';

/** A part of the desk, which is a page of its own with its own styles: in a frame with both. */
export const deskFrame = (
	name: string,
	show: () => ReactElement
): State => ( {
	name,
	show: () => <DeskFrame title={ name }>{ show() }</DeskFrame>,
	act: () => styled( name ),
} );

function DeskFrame( {
	title,
	children,
}: {
	title: string;
	children: ReactNode;
} ) {
	const [ body, setBody ] = useState< HTMLElement | null >( null );
	const furnish = ( frame: HTMLIFrameElement | null ) => {
		const page = frame?.contentDocument;
		if ( ! page || body ) {
			return;
		}
		page.title = title;
		const link = page.createElement( 'link' );
		Object.assign( link, { rel: 'stylesheet', href: 'desk.css' } );
		page.head.append( link );
		setBody( page.body );
	};
	useEffect( () => {
		if ( body ) {
			follow( body );
		}
	} );
	return (
		<iframe ref={ furnish } title={ title } className="desk-frame">
			{ body &&
				createPortal(
					<StyleProvider document={ body.ownerDocument }>
						{ children }
					</StyleProvider>,
					body
				) }
		</iframe>
	);
}

/** Gives the frame the language of the page, and the height of what is in it. */
function follow( { ownerDocument: page, scrollHeight }: HTMLElement ): void {
	const { lang, dir } = document.documentElement;
	Object.assign( page.documentElement, { lang, dir } );
	const frame = page.defaultView?.frameElement as HTMLElement;
	frame.style.blockSize = `${ scrollHeight }px`;
}

/** Waits for the styles; the frame is then as high as what is in it. */
async function styled( title: string ): Promise< void > {
	const frame = document.querySelector< HTMLIFrameElement >(
		`iframe[title="${ title }"]`
	);
	const page = frame?.contentDocument;
	for ( let tries = 0; tries < 200; tries++ ) {
		if ( frame && page?.styleSheets.length && page.body.innerText ) {
			follow( page.body );
			return;
		}
		await new Promise( ( done ) => setTimeout( done, 50 ) );
	}
	throw new Error( 'The frame has no styles.' );
}
