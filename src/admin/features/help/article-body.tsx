import { useEffect, useRef } from '@wordpress/element';
import type { MouseEvent } from 'react';
import { cleanHtml } from './clean-html.ts';

type Props = {
	html: string;
	lang: string;
	adminUrl: string;
	onOpen: ( id: string ) => void;
};

/** An article's text. Links to other articles open here, links to screens of the admin lead there. */
export function ArticleBody( { html, lang, adminUrl, onOpen }: Props ) {
	const place = useRef< HTMLDivElement >( null );
	useEffect( () => {
		const clean = cleanHtml( html );
		clean.querySelectorAll( 'a' ).forEach( ( link ) => {
			const address = link.getAttribute( 'href' ) ?? '';
			if ( address.startsWith( 'admin:' ) ) {
				link.href = adminUrl + address.slice( 'admin:'.length );
			}
		} );
		place.current?.replaceChildren( clean );
	}, [ html, adminUrl ] );
	const onClick = ( event: MouseEvent ) => {
		const link =
			event.target instanceof Element && event.target.closest( 'a' );
		const address = link ? link.getAttribute( 'href' ) ?? '' : '';
		if ( address.startsWith( 'help:' ) ) {
			event.preventDefault();
			onOpen( address.slice( 'help:'.length ) );
		}
	};
	return (
		// eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the links inside are real ones; Enter clicks them.
		<div
			ref={ place }
			className="deskside-article__body"
			lang={ lang }
			dir="auto"
			onClick={ onClick }
		/>
	);
}
