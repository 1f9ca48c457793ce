import { useRef } from '@wordpress/element';
import type { KeyboardEvent } from 'react';

export type Tab< Name extends string > = {
	name: Name;
	title: string;
	/** A number worth looking at, with its words for screen readers. */
	badge?: { count: number; label: string };
};

type Props< Name extends string > = {
	label: string;
	tabs: Tab< Name >[];
	current: Name;
	onSelect: ( name: Name ) => void;
};

export const tabId = ( name: string ) => `deskside-tab-${ name }`;
export const roomId = ( name: string ) => `deskside-room-${ name }`;

/**
 * Tabs after the WAI-ARIA pattern. WordPress's own TabPanel cannot be told from outside which tab to show, and takes
 * away what is in the others, a half-painted picture included.
 */
export function TabList< Name extends string >( props: Props< Name > ) {
	const { label, tabs, current, onSelect } = props;
	const list = useRef< HTMLDivElement >( null );
	const go = ( event: KeyboardEvent, to: number ) => {
		event.preventDefault();
		const tab = tabs[ ( to + tabs.length ) % tabs.length ];
		if ( tab ) {
			onSelect( tab.name );
			list.current
				?.querySelector< HTMLElement >( `#${ tabId( tab.name ) }` )
				?.focus();
		}
	};
	const onKeyDown = ( event: KeyboardEvent< HTMLElement > ) => {
		const at = tabs.findIndex( ( { name } ) => name === current );
		const rtl = getComputedStyle( event.currentTarget ).direction === 'rtl';
		const way: Record< string, number > = {
			ArrowRight: rtl ? at - 1 : at + 1,
			ArrowLeft: rtl ? at + 1 : at - 1,
			Home: 0,
			End: tabs.length - 1,
		};
		const to = way[ event.key ];
		if ( to !== undefined ) {
			go( event, to );
		}
	};
	return (
		<div
			className="deskside-tabs"
			role="tablist"
			tabIndex={ -1 }
			aria-label={ label }
			ref={ list }
			onKeyDown={ onKeyDown }
		>
			{ tabs.map( ( { name, title, badge } ) => (
				<button
					key={ name }
					type="button"
					role="tab"
					id={ tabId( name ) }
					aria-selected={ name === current }
					aria-controls={ roomId( name ) }
					tabIndex={ name === current ? 0 : -1 }
					onClick={ () => onSelect( name ) }
				>
					{ title }
					{ badge && badge.count > 0 && (
						<span className="deskside-badge">
							<span aria-hidden="true">{ badge.count }</span>
							<span className="screen-reader-text">
								{ badge.label }
							</span>
						</span>
					) }
				</button>
			) ) }
		</div>
	);
}
