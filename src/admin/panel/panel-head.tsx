import { Button } from '@wordpress/components';
import { closeSmall, shrink, sidebar } from './icons.tsx';
import { __ } from '@wordpress/i18n';
import type { ProviderCard } from '../../contract/summary.ts';

type Props = {
	provider: ProviderCard | null;
	onMove: () => void;
	small: boolean;
	onSmall: () => void;
	onClose: () => void;
};

/** Whose help this is, and the way out. */
export function PanelHead( props: Props ) {
	const { provider, small, onMove, onSmall, onClose } = props;
	return (
		<div
			className="deskside-head"
			style={ provider ? { borderBlockStartColor: provider.colour } : {} }
		>
			{ provider?.logo && (
				<img src={ provider.logo } alt="" width="28" height="28" />
			) }
			<h2>{ provider?.name ?? __( 'Help', 'deskside' ) }</h2>
			<Button
				icon={ shrink }
				label={
					small
						? __( 'Make the panel large', 'deskside' )
						: __( 'Make the panel small', 'deskside' )
				}
				aria-pressed={ small }
				onClick={ onSmall }
			/>
			<Button
				className="deskside-head__move"
				icon={ sidebar }
				label={ __( 'Move the panel to the other side', 'deskside' ) }
				onClick={ onMove }
			/>
			<Button
				icon={ closeSmall }
				label={ __( 'Close', 'deskside' ) }
				onClick={ onClose }
			/>
		</div>
	);
}
