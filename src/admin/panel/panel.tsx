import { useSelect } from '@wordpress/data';
import { useMediaQuery, useConstrainedTabbing } from '@wordpress/compose';
import { __ } from '@wordpress/i18n';
import { useEffect, useMemo, useRef, useState } from '@wordpress/element';
import type { KeyboardEvent } from 'react';
import type { AskPage } from '../features/ask/ask-page.ts';
import { store } from '../store/index.ts';
import { FormatsContext, makeFormats } from '../ui/formats.ts';
import { Failsafe } from './failsafe.tsx';
import { NotConnected } from './not-connected.tsx';
import { otherSide, type Side, sideBeside } from './side.ts';
import { useDock } from './use-dock.ts';
import type { Wish } from './wish.ts';
import { PanelHead } from './panel-head.tsx';
import { Rooms } from './rooms.tsx';

type Props = {
	page: AskPage;
	/** The ticket to begin with: a link named it. */
	ticketId: string | null;
	wish: Wish;
	onUnread: ( count: number ) => void;
	onClose: () => void;
};

/** The panel: beside the page on a wide screen, over it on a narrow one. */
export function Panel( props: Props ) {
	const { page, ticketId, wish, onUnread, onClose } = props;
	const { boot } = page;
	const [ side, setSide ] = useState< Side >( 'end' );
	const [ picking, setPicking ] = useState( false );
	const [ reading, setReading ] = useState( false );
	const [ small, setSmall ] = useState( false );
	useDock( reading && ! small && ! picking, side );
	const root = useRef< HTMLDivElement >( null );
	const narrow = useMediaQuery( '(max-width: 600px)' );
	const constrained = useConstrainedTabbing();
	const summary = useSelect(
		( select ) => select( store ).getSummary()?.summary ?? null,
		[]
	);
	const zone = summary?.contract.zone ?? '';
	const formats = useMemo(
		() =>
			makeFormats(
				document.documentElement.lang ||
					boot.environment.locale.replace( '_', '-' ),
				zone
			),
		[ boot, zone ]
	);
	const unread = summary?.unread;
	useEffect( () => {
		if ( unread !== undefined ) {
			onUnread( unread );
		}
	}, [ unread, onUnread ] );
	useEffect( () => root.current?.focus(), [] );

	const onKeyDown = ( event: KeyboardEvent ) => {
		// A list that is open inside the panel closes first; it says so by preventing the default.
		if ( event.key === 'Escape' && ! event.defaultPrevented && ! picking ) {
			onClose();
		}
	};
	return (
		<FormatsContext.Provider value={ formats }>
			<div ref={ narrow ? constrained : undefined }>
				{ /* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes a dialog wherever in it the focus is. */ }
				<div
					ref={ root }
					role="dialog"
					tabIndex={ -1 }
					aria-modal={ narrow }
					aria-label={ __( 'Help from your provider', 'deskside' ) }
					className={ `deskside-panel is-${ side }${
						picking ? ' is-picking' : ''
					}${ small ? ' is-small' : '' }` }
					onKeyDown={ onKeyDown }
				>
					<PanelHead
						provider={ summary?.provider ?? null }
						small={ small }
						onSmall={ () => setSmall( ! small ) }
						onMove={ () => setSide( otherSide( side ) ) }
						onClose={ onClose }
					/>
					<Failsafe pageUrl={ boot.page_url }>
						{ boot.connected ? (
							<Rooms
								page={ page }
								ticketId={ ticketId }
								wish={ wish }
								onReading={ setReading }
								unread={ unread ?? 0 }
								onPicking={ setPicking }
								onField={ ( rect ) =>
									setSide( ( now ) =>
										sideBeside( rect, root.current, now )
									)
								}
							/>
						) : (
							<NotConnected settingsUrl={ boot.settings_url } />
						) }
					</Failsafe>
				</div>
			</div>
		</FormatsContext.Provider>
	);
}
