import { createPortal, useState } from '@wordpress/element';
import type { ReactNode } from 'react';
import type { State } from './state.ts';

/** A part of the desk, which is a page of its own with its own styles: in a frame with both. */
export const deskFrame = ( name: string, part: ReactNode ): State => ( {
	name,
	show: () => <DeskFrame title={ name }>{ part }</DeskFrame>,
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
		const { lang, dir } = document.documentElement;
		Object.assign( page.documentElement, { lang, dir } );
		page.title = title;
		const link = page.createElement( 'link' );
		Object.assign( link, { rel: 'stylesheet', href: 'desk.css' } );
		page.head.append( link );
		setBody( page.body );
	};
	return (
		<iframe ref={ furnish } title={ title } className="desk-frame">
			{ body && createPortal( children, body ) }
		</iframe>
	);
}

/** Waits for the styles; the frame is then as high as what is in it. */
async function styled( title: string ): Promise< void > {
	const frame = document.querySelector< HTMLIFrameElement >(
		`iframe[title="${ title }"]`
	);
	const page = frame?.contentDocument;
	for ( let tries = 0; tries < 200; tries++ ) {
		if ( frame && page?.styleSheets.length && page.body.innerText ) {
			frame.style.blockSize = `${ page.body.scrollHeight }px`;
			return;
		}
		await new Promise( ( done ) => setTimeout( done, 50 ) );
	}
	throw new Error( 'The frame has no styles.' );
}
