import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { type ReactNode, useEffect, useRef } from 'react';
import { hrefOf } from './route.ts';

interface Props {
	title: string;
	children?: ReactNode;
}

/** The head of a page to read; takes the focus when the page opens. */
export function PageHead( { title, children }: Props ) {
	const heading = useRef< HTMLHeadingElement >( null );
	useEffect( () => heading.current?.focus(), [] );
	return (
		<header className="deskside-ticket__head">
			<Button
				className="deskside-ticket__back"
				variant="link"
				href={ hrefOf( '/' ) }
			>
				{ __( 'Back to the queue', 'deskside' ) }
			</Button>
			<h2 tabIndex={ -1 } ref={ heading } dir="auto">
				{ title }
			</h2>
			{ children }
		</header>
	);
}
